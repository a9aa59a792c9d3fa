import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import type { ProductStores } from './product-stores.ts';

/**
 * The stores that `MONGODB_URI` and `REDIS_URL` name, with a database and a Redis prefix that nobody else has.
 * `clear` takes both away again, but for a database that was `kept` under this name from run to run.
 */
export function givenStores(
  kept?: string,
  env: NodeJS.ProcessEnv = process.env,
): ProductStores & { clear: () => Promise<void> } {
  const given = required(env, 'MONGODB_URI');
  const redisUrl = required(env, 'REDIS_URL');
  const name = `feelori_run_${process.pid}_${Date.now().toString(36)}`;
  const mongodbUri = withDatabase(given, kept ?? name);
  const redisPrefix = `{${name}}`;
  const clear = async (): Promise<void> => {
    const mongo = new MongoClient(given, { serverSelectionTimeoutMS: 5_000 });
    if (kept === undefined) await mongo.db(name).dropDatabase();
    await mongo.close();
    await dropKeys(redisUrl, redisPrefix);
  };
  return { mongodbUri, redisUrl, redisPrefix, clear };
}

function required(env: NodeJS.ProcessEnv, name: 'MONGODB_URI' | 'REDIS_URL'): string {
  const value = env[name];
  if (!value) {
    throw new Error(`${name} is not set: use npm test, or npm run stores and export what it prints`);
  }
  return value;
}

/** The same address with another database name. */
function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.toString();
}

async function dropKeys(redisUrl: string, prefix: string): Promise<void> {
  const redis = new Redis(redisUrl);
  const keys = redis.scanStream({ match: `${prefix.replace(/[[\]*?]/g, '\\$&')}*`, count: 1000 });
  for await (const batch of keys) {
    if ((batch as string[]).length > 0) await redis.unlink(...(batch as string[]));
  }
  await redis.quit();
}
