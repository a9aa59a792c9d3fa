import path from 'node:path';
import { answersOk, Child } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import { node24 } from '../up/node-24.mjs';
import { storePort } from '../up/ports.mjs';
import type { SupervisorLink } from '../up/supervisor-link.mjs';
import type { PostResult } from './post-bodies.ts';
import { postRound, type Target } from './post-round.ts';
import { rounded } from './rounded.ts';

/** How much is posted: `rounds` of `messages` as fast as they are taken, then 20 s at a steady rate. */
export interface ArrivalLoad {
  rounds: number;
  messages: number;
  steadyRate: number;
}

const CUSTOMERS = 1_000;
const STEADY_SECONDS = 20;

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Webhooks a second beside a bare server in the same run, in turns, because the machine's speed drifts; what counts is
 * the ratio. Then the times at a steady rate.
 */
export async function measureArrival(
  product: Product,
  place: { root: string; folder: string; supervisor: SupervisorLink },
  load: ArrivalLoad,
  say: (line: string) => void,
): Promise<Record<string, number | object>> {
  const port = await storePort(place.folder, 'baseline');
  const baseline = baselineServer(product, place, port);
  await Promise.all([product.api.start(), baseline.start()]);
  const ours = product.webhook;
  const bare = { ...ours, url: `http://127.0.0.1:${port}/webhooks/whatsapp` };
  const post = (target: Target): Promise<PostResult> => postRound(target, load.messages, CUSTOMERS);
  // Node compiles hot code as it goes: both are measured once they are warm.
  await post(bare);
  await post(ours);
  const results = { ours: [] as PostResult[], bare: [] as PostResult[] };
  for (let round = 1; round <= load.rounds; round += 1) {
    const theirs = await post(bare);
    const mine = await post(ours);
    results.bare.push(theirs);
    results.ours.push(mine);
    say(`round ${round}: arrival ${mine.rps.toFixed(0)}/s, baseline ${theirs.rps.toFixed(0)}/s`);
  }
  const { steadyRate: rate } = load;
  const steady = await postRound(ours, rate * STEADY_SECONDS, CUSTOMERS, rate);
  say(`steady ${rate}/s: p50 ${steady.p50Ms.toFixed(1)} ms, p99 ${steady.p99Ms.toFixed(1)} ms`);
  await Promise.all([baseline.end(), product.api.end()]);
  return {
    rps: Math.round(median(results.ours.map((r) => r.rps))),
    p50_ms: rounded(median(results.ours.map((r) => r.p50Ms))),
    p99_ms: rounded(median(results.ours.map((r) => r.p99Ms))),
    baseline_rps: Math.round(median(results.bare.map((r) => r.rps))),
    baseline_p50_ms: rounded(median(results.bare.map((r) => r.p50Ms))),
    ratio: rounded(median(results.ours.map((r, i) => r.rps / (results.bare[i]?.rps ?? 1)))),
    steady: { rate, p50_ms: rounded(steady.p50Ms), p99_ms: rounded(steady.p99Ms) },
  };
}

function baselineServer(
  { environment }: Product,
  { root, folder, supervisor }: { root: string; folder: string; supervisor: SupervisorLink },
  port: number,
): Child {
  const command = {
    file: node24(),
    args: [path.join(root, 'tools/load/baseline-server.mjs')],
    env: { ...environment, PORT: String(port), NODE_ENV: 'production' },
  };
  const ready = (): Promise<boolean> => answersOk(`http://127.0.0.1:${port}/health/ready`);
  return new Child({ name: 'baseline', command, ready, log: path.join(folder, 'baseline.log') }, supervisor);
}
