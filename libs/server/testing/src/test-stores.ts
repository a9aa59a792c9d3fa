import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { createConnection } from 'mongoose';
import type { VariableName } from '@feelori/platform/settings';

/** A database and a Redis prefix of a test's own, as variables for `testSettings`. */
export interface TestStores {
  readonly env: Pick<Record<VariableName, string>, 'MONGODB_URI' | 'REDIS_URL' | 'REDIS_PREFIX'>;
  /** Removes everything the test left in both stores. */
  drop(): Promise<void>;
}

const REMEDY = 'run `npm test`, or `npm run stores` and export the two addresses it prints';

/** Names a fresh database and prefix on `MONGODB_URI` and `REDIS_URL`. Throws when either is not set. */
export function testStores(): TestStores {
  const name = `feelori-test-${process.pid}-${randomBytes(5).toString('hex')}`;
  const prefix = `{${name}}`;
  const mongo = new URL(address('MONGODB_URI'));
  mongo.pathname = `/${name}`;
  const redisUrl = address('REDIS_URL');
  return {
    env: { MONGODB_URI: mongo.href, REDIS_URL: redisUrl, REDIS_PREFIX: prefix },
    drop: async () => {
      await Promise.all([dropDatabase(mongo.href), dropKeys(redisUrl, prefix)]);
    },
  };
}

function address(name: 'MONGODB_URI' | 'REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ${REMEDY}`);
  return value;
}

async function dropDatabase(uri: string): Promise<void> {
  const connection = await createConnection(uri, { serverSelectionTimeoutMS: 5_000 }).asPromise();
  try {
    await connection.dropDatabase();
  } finally {
    await connection.close();
  }
}

/** Scans instead of KEYS; every key of ours begins with the prefix. */
async function dropKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 });
  try {
    for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1_000 })) {
      const found = keys as string[];
      if (found.length > 0) await redis.unlink(...found);
    }
  } finally {
    redis.disconnect();
  }
}
