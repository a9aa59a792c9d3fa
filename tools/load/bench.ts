// `npm run bench`: prints one JSON line. The arrival is measured beside a bare server in the same run, in turns, because
// the machine's speed drifts; what counts is the ratio.
import { cpus } from 'node:os';
import path from 'node:path';
import { Child, freePort, until } from '../product/child-process.ts';
import { Product } from '../product/product.ts';
import { postAtRate, type PostResult, postBodies } from './post-bodies.ts';
import { signedBodies } from './signed-bodies.ts';

const root = path.resolve(import.meta.dirname, '../..');
const connections = 64;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const messages = Number(process.env['BENCH_MESSAGES'] ?? 12_000);
/** Webhooks a second of the steady round: a busy shop's hour, and far below what the machine can take. */
const steadyRate = Number(process.env['BENCH_RATE'] ?? 300);
const repliesAsked = Number(process.env['BENCH_REPLIES'] ?? 3000);

/** Pace limits set wide and no quiet time: what is measured is our own work. */
const wide = {
  QUIET_MS: '0',
  QUIET_MAX_MS: '0',
  WHATSAPP_SENDS_PER_SECOND: '100000',
  WHATSAPP_PAIR_BURST: '100000',
  WHATSAPP_PAIR_SECONDS: '1',
  CUSTOMER_TURNS_PER_HOUR: '1000000',
  SIM_MODEL_DELAY_MS: '0',
  // Nor is the simulator to spend time on holding sends against a schema.
  SIM_META_SCHEMA: '',
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const say = (line: string): void => console.error(line);

interface Target {
  url: string;
  secret: string;
  phoneNumberId: string;
}

let batch = 0;
async function round(
  target: Target,
  count: number,
  customers: number,
  perSecond?: number,
): Promise<PostResult> {
  batch += 1;
  const bodies = signedBodies({ ...target, count, customers, run: `bench${process.pid}x${batch}` });
  const result =
    perSecond === undefined
      ? await postBodies(target.url, bodies, connections)
      : await postAtRate(target.url, bodies, perSecond);
  const refused = Object.entries(result.statuses).filter(([status]) => status !== '200');
  if (refused.length > 0) throw new Error(`not all were taken: ${JSON.stringify(result.statuses)}`);
  return result;
}

async function measureArrival(product: Product): Promise<Record<string, number | object>> {
  const { environment } = product;
  const port = await freePort();
  const baseline = new Child(
    'baseline',
    [path.join(root, 'tools/load/baseline-server.mjs')],
    { ...environment, PORT: String(port), NODE_ENV: 'production' },
    `http://127.0.0.1:${port}/health/ready`,
    path.join(product.logs, 'baseline.log'),
  );
  await Promise.all([product.api.start(), baseline.start()]);
  const secret = environment['WHATSAPP_APP_SECRET'] ?? '';
  const phoneNumberId = environment['WHATSAPP_PHONE_NUMBER_ID'] ?? '';
  const ours = { url: `${product.apiUrl}/webhooks/whatsapp`, secret, phoneNumberId };
  const bare = { url: `http://127.0.0.1:${port}/webhooks/whatsapp`, secret, phoneNumberId };
  // Node compiles hot code as it goes: both are measured once they are warm.
  await round(bare, messages, 1000);
  await round(ours, messages, 1000);
  const results = { ours: [] as PostResult[], bare: [] as PostResult[] };
  for (let i = 1; i <= rounds; i += 1) {
    const theirs = await round(bare, messages, 1000);
    const mine = await round(ours, messages, 1000);
    results.bare.push(theirs);
    results.ours.push(mine);
    say(`round ${i}: arrival ${mine.rps.toFixed(0)}/s, baseline ${theirs.rps.toFixed(0)}/s`);
  }
  const steady = await round(ours, steadyRate * 20, 1000, steadyRate);
  say(`steady ${steadyRate}/s: p50 ${steady.p50Ms.toFixed(1)} ms, p99 ${steady.p99Ms.toFixed(1)} ms`);
  await baseline.end();
  await product.api.end();
  const rps = median(results.ours.map((r) => r.rps));
  const baselineRps = median(results.bare.map((r) => r.rps));
  return {
    rps: Math.round(rps),
    p50_ms: round2(median(results.ours.map((r) => r.p50Ms))),
    p99_ms: round2(median(results.ours.map((r) => r.p99Ms))),
    baseline_rps: Math.round(baselineRps),
    baseline_p50_ms: round2(median(results.bare.map((r) => r.p50Ms))),
    ratio: round2(median(results.ours.map((r, i) => r.rps / (results.bare[i]?.rps ?? 1)))),
    steady: { rate: steadyRate, p50_ms: round2(steady.p50Ms), p99_ms: round2(steady.p99Ms) },
  };
}

/** Replies a second from the first webhook to the last send that WhatsApp accepted, models answering at once. */
async function measureReplies(product: Product): Promise<number> {
  await product.start();
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: 0 });
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  const target = {
    url: `${product.apiUrl}/webhooks/whatsapp`,
    secret: product.environment['WHATSAPP_APP_SECRET'] ?? '',
    phoneNumberId: product.environment['WHATSAPP_PHONE_NUMBER_ID'] ?? '',
  };
  const accepted = async (): Promise<number> =>
    (await product.control<{ count: number }>('GET', '/accepted?after=999999999')).count;
  await round(target, 200, 200);
  await until('warm-up answered', async () => (await accepted()) >= 200, 60_000);
  const began = performance.now();
  await round(target, repliesAsked, repliesAsked);
  await until('every message answered', async () => (await accepted()) >= 200 + repliesAsked, 120_000);
  return Math.round(repliesAsked / ((performance.now() - began) / 1000));
}

const first = await Product.prepare({ root, environment: wide });
let arrival;
try {
  arrival = await measureArrival(first);
} finally {
  await first.stop();
}
const second = await Product.prepare({ root, environment: wide });
let repliesPerSecond;
try {
  repliesPerSecond = await measureReplies(second);
} finally {
  await second.stop();
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`;
console.log(JSON.stringify({ arrival, replies_per_s: repliesPerSecond, machine }));

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
