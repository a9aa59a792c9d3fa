import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';
import type { Product } from '../product/product.ts';
import { processCpuMs } from './process-cpu.ts';
import { rounded } from './rounded.ts';

/** Processor time by process, in ms, of all webs and all workers together; null for one whose machine does not tell. */
export type ProductCpu = Record<
  'api' | 'worker' | 'simulator' | 'bench' | 'mongodb' | 'redis',
  number | null
>;

/** Begins to count; what it gives tells what each process has used since. Stores count only on this machine. */
export async function watchProductCpu(product: Product): Promise<() => ProductCpu> {
  const pids = { ...(await storePids(product.environment)), bench: process.pid };
  const now = (): ProductCpu => ({
    api: sumOf(product.webs.map(({ pid }) => processCpuMs(pid))),
    worker: sumOf(product.workers.map(({ pid }) => processCpuMs(pid))),
    simulator: processCpuMs(product.simulator.pid),
    bench: processCpuMs(pids.bench),
    mongodb: processCpuMs(pids.mongodb),
    redis: processCpuMs(pids.redis),
  });
  const before = now();
  return () => {
    const after = now();
    const spent = (name: keyof ProductCpu): number | null => {
      const [from, to] = [before[name], after[name]];
      return from === null || to === null ? null : to - from;
    };
    return eachOf(spent);
  };
}

function sumOf(each: readonly (number | null)[]): number | null {
  return each.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0 as number | null);
}

/** The same for each of so many messages. */
export function cpuForEach(cpu: ProductCpu, messages: number): ProductCpu {
  return eachOf((name) => {
    const ms = cpu[name];
    return ms === null ? null : rounded(ms / messages);
  });
}

/** The mean of several rounds. */
export function meanCpu(rounds: readonly ProductCpu[]): ProductCpu {
  return eachOf((name) => {
    const sum = sumOf(rounds.map((cpu) => cpu[name]));
    return sum === null ? null : rounded(sum / rounds.length);
  });
}

function eachOf(ms: (name: keyof ProductCpu) => number | null): ProductCpu {
  return {
    ...{ api: ms('api'), worker: ms('worker'), simulator: ms('simulator') },
    ...{ bench: ms('bench'), mongodb: ms('mongodb'), redis: ms('redis') },
  };
}

/** As the stores themselves say; none of those on another machine. */
async function storePids(environment: Record<string, string>): Promise<{ mongodb?: number; redis?: number }> {
  const [mongodbUri, redisUrl] = [environment['MONGODB_URI'] ?? '', environment['REDIS_URL'] ?? ''];
  return {
    ...(isHere(mongodbUri) && { mongodb: await mongodbPid(mongodbUri) }),
    ...(isHere(redisUrl) && { redis: await redisPid(redisUrl) }),
  };
}

function isHere(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

async function mongodbPid(uri: string): Promise<number> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const { pid } = await client.db('admin').command({ serverStatus: 1 });
    return Number(pid);
  } finally {
    await client.close();
  }
}

async function redisPid(url: string): Promise<number> {
  const redis = new Redis(url);
  try {
    return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
  } finally {
    redis.disconnect();
  }
}
