import { KeptProcess } from '../kept-process.mjs';
import { prepareMongo } from './mongo.mjs';
import { prepareRedis } from './redis.mjs';

const stopMs = 10_000;

/**
 * Brings both stores up, choosing where each comes from. Returns { mongodbUri, redisUrl, kept, close }: `kept`
 * are the processes that are ours (none for a store that was given), `close` ends those and only those.
 * @param place { data, env, runtime, steps } @param office { warden, say, changed }
 */
export async function openStores(place, office) {
  const kept = [];
  const close = async () => {
    await Promise.all(kept.map((one) => one.stop(stopMs)));
  };
  try {
    const mongo = await open('mongodb', prepareMongo, place, office, kept);
    const redis = await open('redis', prepareRedis, place, office, kept);
    return { mongodbUri: mongo.uri, redisUrl: redis.url, kept, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(name, prepare, place, office, kept) {
  const store = await prepare({ ...place, warden: office.warden });
  await place.steps.run(name, async () => {
    if (store.process) {
      const process = new KeptProcess(store.process, office);
      kept.push(process);
      await process.start();
    }
    return store.words;
  });
  return store;
}
