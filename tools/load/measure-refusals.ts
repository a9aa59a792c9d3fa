import { readFileSync } from 'node:fs';
import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import type { DatabaseDoor } from './database-door.ts';
import { type PostResult, postAtRate, postBodies } from './post-bodies.ts';
import { CONNECTIONS, postRound } from './post-round.ts';
import { rounded } from './rounded.ts';
import { signedBodies } from './signed-bodies.ts';

/** A steady rate for some seconds, then as fast as answers come for longer. */
export interface RefusalLoad {
  perSecond: number;
  steadySeconds: number;
  fullSeconds: number;
}

interface Times {
  rps: number;
  p50_ms: number;
  p99_ms: number;
}

export interface RefusalFigures {
  /** The same rate while the database is there: 200. */
  baseline: Times;
  /** 503, at the steady rate. */
  steady: Times;
  ratio_p99: number;
  /** 503, with 64 connections that post all the time: here each waits for the 63 others. */
  full: Times & { seconds: number };
  statuses: Record<number, number>;
  memory_mb: { before: number; after: number };
  /** From the database's return to the first 200. */
  back_ms: number;
}

const CUSTOMERS = 1_000;
const SLICE = 5_000;
const PATIENCE_MS = 30_000;

/** What a webhook waits for its 503 while the database is known to be down, and what that costs the API. */
export async function measureRefusals(
  product: Product,
  door: DatabaseDoor,
  load: RefusalLoad,
  say: (line: string) => void,
): Promise<RefusalFigures> {
  await product.api.start();
  const { webhook } = product;
  const steadyCount = load.perSecond * load.steadySeconds;
  // Node compiles hot code as it goes.
  await postRound(webhook, SLICE, CUSTOMERS);
  const baseline = await postRound(webhook, steadyCount, CUSTOMERS, load.perSecond);
  say(`there: ${inWords(baseline)}`);
  await door.close();
  const ready = async (): Promise<number> => (await fetch(`${product.apiUrl}/health/ready`)).status;
  await until('the database to be known as down', async () => (await ready()) === 503, PATIENCE_MS);
  const bodies = (count: number, run: string) =>
    signedBodies({ ...webhook, count, customers: CUSTOMERS, run: `down${process.pid}${run}` });
  await postBodies(webhook.url, bodies(SLICE, 'warm'), CONNECTIONS);
  const steady = await postAtRate(webhook.url, bodies(steadyCount, 'steady'), load.perSecond);
  say(`down: ${inWords(steady)}`);
  const before = memoryMb(product);
  const full: PostResult[] = [];
  const began = performance.now();
  while (performance.now() - began < load.fullSeconds * 1_000) {
    full.push(await postBodies(webhook.url, bodies(SLICE, `full${full.length}`), CONNECTIONS));
  }
  const seconds = (performance.now() - began) / 1_000;
  const after = memoryMb(product);
  await door.open();
  const back = performance.now();
  const one = bodies(1, 'back');
  const taken = async (): Promise<boolean> => (await postBodies(webhook.url, one, 1)).statuses[200] === 1;
  await until('a webhook to be taken', taken, PATIENCE_MS);
  const backMs = performance.now() - back;
  const all = {
    rps: (full.length * SLICE) / seconds,
    p50Ms: middle(full, 'p50Ms'),
    p99Ms: middle(full, 'p99Ms'),
  };
  say(`down, 64 connections: ${inWords(all)}`);
  return {
    baseline: times(baseline),
    steady: times(steady),
    ratio_p99: rounded(steady.p99Ms / baseline.p99Ms),
    full: { ...times(all), seconds: rounded(seconds) },
    statuses: sumOf([steady, ...full].map(({ statuses }) => statuses)),
    memory_mb: { before, after },
    back_ms: rounded(backMs),
  };
}

function middle(results: readonly PostResult[], of: 'p50Ms' | 'p99Ms'): number {
  const sorted = results.map((result) => result[of]).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function times({ rps, p50Ms, p99Ms }: Pick<PostResult, 'rps' | 'p50Ms' | 'p99Ms'>): Times {
  return { rps: Math.round(rps), p50_ms: rounded(p50Ms), p99_ms: rounded(p99Ms) };
}

function inWords({ rps, p50Ms, p99Ms }: Pick<PostResult, 'rps' | 'p50Ms' | 'p99Ms'>): string {
  return `${rps.toFixed(0)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
}

function sumOf(all: readonly Record<number, number>[]): Record<number, number> {
  const sum: Record<number, number> = {};
  for (const counts of all) {
    for (const [status, count] of Object.entries(counts)) {
      sum[Number(status)] = (sum[Number(status)] ?? 0) + count;
    }
  }
  return sum;
}

/** What the API's process has in memory, as Linux tells it; 0 where nobody does. */
function memoryMb(product: Product): number {
  try {
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${product.api.pid}/status`, 'utf8'));
    return Math.round(Number(resident?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
