import { parseArgs } from 'node:util';

/** How much is to be there, and where. */
export interface SeedFlags {
  conversations: number;
  messages: number;
  /** Data folder of the running product, which says where its database is. */
  data: string | undefined;
  /** The same seed gives the same conversations. */
  seed: number;
  production: boolean;
}

const MOST = 10_000_000;

/** What `npm run seed -- …` was told; throws with the way out for anything else. */
export function seedFlags(args: string[]): SeedFlags {
  const { values } = parseArgs({
    args,
    options: {
      conversations: { type: 'string', default: '1000' },
      messages: { type: 'string', default: '10000' },
      data: { type: 'string' },
      seed: { type: 'string', default: '1' },
      production: { type: 'boolean', default: false },
    },
  });
  const conversations = wholeNumber('--conversations', values.conversations);
  const messages = wholeNumber('--messages', values.messages);
  if (messages < conversations) throw new Error('--messages has to be at least as many as --conversations.');
  const seed = wholeNumber('--seed', values.seed);
  return { conversations, messages, seed, data: values.data, production: values.production };
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST) {
    throw new Error(`${name} takes a whole number from 1 to ${MOST}.`);
  }
  return number;
}

/** Why nothing is written; null where it may be. */
export function refusalOf(
  { production }: Pick<SeedFlags, 'production'>,
  { nodeEnv, phoneNumberIds }: { nodeEnv: string | undefined; phoneNumberIds: readonly string[] },
): string | null {
  if (phoneNumberIds.length === 0) {
    return 'WHATSAPP_PHONE_NUMBER_ID is not set: whose conversations are these to be?';
  }
  if (nodeEnv === 'production' && !production) {
    return 'This is a product in production: made-up customers would stand among real ones. Say --production if you mean it.';
  }
  return null;
}
