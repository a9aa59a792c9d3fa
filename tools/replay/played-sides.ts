import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type EvalProduct, onProduct } from '../eval/eval-product.ts';
import { buildServers } from '../product/build-servers.ts';
import { givenStores } from '../product/given-stores.ts';
import { ownStores } from '../product/own-stores.ts';
import { SupervisorLink } from '../up/supervisor-link.mjs';
import type { Outcome } from './outcome.ts';
import { playStored } from './play-stored.ts';
import { setUp } from './replay-shop.ts';
import type { SpendingLimit } from './spending-limit.ts';
import type { ShopSetUp, StoredConversation } from './stored-conversation.ts';

/** One of the two plays. */
export interface Side {
  name: 'before' | 'after';
  shop: ShopSetUp;
  environment: Record<string, string>;
}

/** What both plays have in common. */
export interface Stage {
  root: string;
  real: boolean;
  atOnce: number;
  conversations: readonly StoredConversation[];
  /** The value that a flag starts with. */
  flagStart: object;
  limit: SpendingLimit | null;
  /** Somebody wants it to end: what is under way ends, and nothing else begins. */
  told: AbortSignal;
  say: (line: string) => void;
}

/**
 * Plays the conversations on both sides, one after the other, in products on a database and a Redis that nobody else uses.
 * What the first side did not play the second does not play either.
 */
export async function playedSides(stage: Stage, sides: readonly Side[]): Promise<Outcome[][][]> {
  const { root, say } = stage;
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'tmp/replay-'));
  const supervisor = new SupervisorLink();
  await buildServers(root, supervisor);
  const stores = await ownStores(folder, supervisor, say);
  try {
    await Promise.all([stores.mongodb.start(), stores.redis.start()]);
    const env = { MONGODB_URI: stores.mongodbUri, REDIS_URL: stores.redisUrl };
    const played: Outcome[][][] = [];
    for (const side of sides) {
      const isWanted = (at: number): boolean => played.every((outcomes) => (outcomes[at] ?? []).length > 0);
      if (!stage.told.aborted) played.push(await playSide(stage, side, env, isWanted));
    }
    return played;
  } finally {
    await Promise.all([stores.mongodb.end(), stores.redis.end()]);
    await supervisor.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function playSide(
  { root, real, atOnce, conversations, flagStart, limit, told, say }: Stage,
  { name, shop, environment }: Side,
  env: Record<'MONGODB_URI' | 'REDIS_URL', string>,
  isWanted: (at: number) => boolean,
): Promise<Outcome[][]> {
  const stores = givenStores(undefined, env);
  const own = {
    ...{ mode: real ? ('real' as const) : ('scripted' as const), quiet: 'bursts' as const },
    fill: (records: EvalProduct['records']) => setUp(records, shop, flagStart),
    ...{ environment, stores },
  };
  return onProduct(root, own, async (running) => {
    const played = await playStored(running, conversations, atOnce, {
      mayGoOn: async (now, at) =>
        !told.aborted && isWanted(at) && (limit === null || (await limit.leaves(now))),
      played: (count) => say(`${name}: ${count} of ${conversations.length} conversations`),
    });
    await limit?.end(running);
    return played;
  });
}
