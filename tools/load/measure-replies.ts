import type { Product } from '../product/product.ts';
import { answered } from './answered.ts';
import { databaseCounts } from './database-counts.ts';
import { rounded } from './rounded.ts';
import { statusesTaken } from './statuses-taken.ts';
import { warmUp } from './warm-up.ts';

const WARM_UP = 200;

export interface ReplyFigures {
  replies_per_s: number;
  /** Documents updated besides inserts for each reply, from its webhook to its last status. */
  updates_per_reply: number;
  /** The same where the customer had written before: their conversation is there, and is told the news. */
  updates_per_returning_reply: number;
  /** Commands that read or wrote data for each reply. */
  commands_per_reply: number;
}

/**
 * Replies a second from the first webhook to the last send that WhatsApp accepted, models answering at once: to people
 * who write for the first time (but for those of the warm-up), then to the same people again. What it cost the database
 * is read when the last status of the last reply has been taken in, sweeps and heartbeats included.
 */
export async function measureReplies(product: Product, replies: number): Promise<ReplyFigures> {
  await warmUp(product, 0, WARM_UP);
  const first = await measureRound(product, replies);
  const again = await measureRound(product, replies);
  return {
    replies_per_s: Math.round(replies / first.seconds),
    updates_per_reply: rounded(first.updates / replies),
    updates_per_returning_reply: rounded(again.updates / replies),
    commands_per_reply: rounded(first.commands / replies),
  };
}

/** One message of each of `replies` people, until all are answered and every status is taken in. */
async function measureRound(
  product: Product,
  replies: number,
): Promise<{ seconds: number; updates: number; commands: number }> {
  const { MONGODB_URI = '' } = product.environment;
  const before = await databaseCounts(MONGODB_URI);
  const seconds = await answered(product, replies);
  await statusesTaken(product);
  const after = await databaseCounts(MONGODB_URI);
  return {
    seconds,
    updates: after.updates - before.updates,
    commands: after.commands - before.commands,
  };
}
