import { parseArgs } from 'node:util';

/** What of the console is measured. */
export const CONSOLE_PARTS = ['asks', 'browser', 'live'] as const;
export type ConsolePart = (typeof CONSOLE_PARTS)[number];

export interface ConsoleFlags {
  conversations: number;
  messages: number;
  parts: ConsolePart[];
  /** Messages of customers in each second, while consoles watch. */
  rate: number;
  seconds: number;
  /** A database that stays, and is filled only where it is empty; null for one of this run alone. */
  database: string | null;
}

const MOST = 10_000_000;

/** What `npm run bench -- console …` was told; throws for anything else. */
export function consoleFlags(args: string[]): ConsoleFlags {
  const { values } = parseArgs({
    args,
    options: {
      conversations: { type: 'string', default: '10000' },
      messages: { type: 'string', default: '100000' },
      only: { type: 'string', default: CONSOLE_PARTS.join(',') },
      rate: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '30' },
      database: { type: 'string' },
    },
  });
  const conversations = wholeNumber('--conversations', values.conversations);
  const messages = wholeNumber('--messages', values.messages);
  if (messages < conversations) throw new Error('--messages has to be at least as many as --conversations.');
  const { database = null } = values;
  if (database !== null && !/^\w{1,38}$/.test(database)) {
    throw new Error('--database takes letters, digits and _.');
  }
  const parts = values.only.split(',').map(partOf);
  const [rate, seconds] = [wholeNumber('--rate', values.rate), wholeNumber('--seconds', values.seconds)];
  return { conversations, messages, parts, rate, seconds, database };
}

function partOf(name: string): ConsolePart {
  const part = CONSOLE_PARTS.find((one) => one === name);
  if (part === undefined) throw new Error(`--only takes some of ${CONSOLE_PARTS.join(',')}.`);
  return part;
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST) {
    throw new Error(`${name} takes a whole number from 1 to ${MOST}.`);
  }
  return number;
}
