import type { Connection } from 'mongoose';
import { madeConversation, type MadeIn } from './made-conversation.ts';

/** How much is to be there. */
export interface Amount {
  conversations: number;
  messages: number;
  world: MadeIn;
}

/** Rows in one write. */
const ROWS = 5_000;
const TELL_EVERY_MS = 2_000;
const DUPLICATE_KEY = 11_000;

/** Writes made-up conversations; those that are there already stay as they are. Says how far it is. */
export async function fill(
  database: Pick<Connection, 'collection'>,
  { conversations, messages, world }: Amount,
  say: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  let toldAt = began;
  let waiting = rowsOf();
  let written = 0;
  for (let n = 0; n < conversations; n += 1) {
    const made = madeConversation(n, shareOf(n, messages, conversations), world);
    waiting.customers.push(made.customer);
    waiting.conversations.push(made.conversation);
    waiting.inbound.push(...made.inbound);
    waiting.outbox.push(...made.outbox);
    written += made.inbound.length + made.outbox.length;
    if (waiting.inbound.length + waiting.outbox.length >= ROWS || n === conversations - 1) {
      await write(database, waiting);
      waiting = rowsOf();
    }
    if (performance.now() - toldAt > TELL_EVERY_MS || n === conversations - 1) {
      toldAt = performance.now();
      const seconds = ((toldAt - began) / 1_000).toFixed(0);
      say(`${n + 1} of ${conversations} conversations, ${written} of ${messages} messages, ${seconds} s`);
    }
  }
}

/** The messages of the `n`th of them: one in ten has nine times as many, as with real customers. Together: all. */
export function shareOf(n: number, messages: number, conversations: number): number {
  const upTo = (k: number): number => {
    const weight = (count: number): number => count + 8 * Math.ceil(count / 10);
    return k + Math.floor(((messages - conversations) * weight(k)) / weight(conversations));
  };
  return upTo(n + 1) - upTo(n);
}

type Rows = Record<'customers' | 'conversations' | 'inbound' | 'outbox', object[]>;

function rowsOf(): Rows {
  return { customers: [], conversations: [], inbound: [], outbox: [] };
}

/** The conversation last: what a list shows has its messages. */
async function write(database: Pick<Connection, 'collection'>, rows: Rows): Promise<void> {
  for (const name of ['customers', 'inbound', 'outbox', 'conversations'] as const) {
    if (rows[name].length === 0) continue;
    try {
      await database.collection(name).insertMany(rows[name], { ordered: false });
    } catch (error) {
      if (!isAllThere(error)) throw error;
    }
  }
}

function isAllThere(error: unknown): boolean {
  const { code, writeErrors } = error as { code?: number; writeErrors?: { code?: number }[] };
  const codes = [writeErrors ?? []].flat().map((one) => one.code);
  return codes.length === 0 ? code === DUPLICATE_KEY : codes.every((one) => one === DUPLICATE_KEY);
}
