import { cpus } from 'node:os';
// Node runs this as it is, so it names the file; the list of jobs imports nothing.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { JOBS } from '../../libs/server/jobs/src/job-list.ts';
import { until } from '../product/child-process.ts';
import type { Product } from '../product/product.ts';
import { databaseSize } from './database-size.ts';
import { machineBusyMs } from './machine-busy.ts';
import { type Load, namedLimit } from './named-limit.ts';
import { postRound } from './post-round.ts';
import { cpuForEach, type ProductCpu, watchProductCpu } from './product-cpu.ts';
import { rounded } from './rounded.ts';
import { statusesTaken } from './statuses-taken.ts';

const WARM_UP = 300;
const PATIENCE_MS = 300_000;
const TELL_EVERY_MS = 2_000;

/** What so many workers brought, all rounds with them together. */
export interface WorkersFigures {
  workers: number;
  replies_per_s: number;
  /** To one worker, in the same run. */
  ratio: number;
  /** Milliseconds of processor for each reply, by process; workers and webs all together. */
  cpu_ms_per_reply: ProductCpu;
  /** Bytes of documents that a question with its answer leaves in the database. */
  database_bytes_per_reply: number;
  /** What kept the last round from being faster. */
  limit: string;
}

interface Round {
  replies: number;
  /** Of documents in the database. */
  bytes: number;
  seconds: number;
  cpu: ProductCpu;
  limit: string;
}

interface Ground {
  /** Runs `how` on a product with so many workers, on stores of its own. */
  onWorkers: <T>(workers: number, how: (product: Product) => Promise<T>) => Promise<T>;
  say: (line: string) => void;
}

/** What is asked of the workers. */
export interface WorkersLoad {
  /** How many workers in each round; each number more than once, up and down, since a machine's speed drifts. */
  counts: readonly number[];
  /** Customers who write in a round, for each worker; `most` in all. */
  repliesEach: number;
  most: number;
  /** So long a model takes, in ms. */
  thinkingMs: number;
}

/** Replies a second, from the first webhook to the last send that WhatsApp accepted, by the number of workers. */
export async function measureWorkers(
  load: WorkersLoad,
  { onWorkers, say }: Ground,
): Promise<WorkersFigures[]> {
  const { counts, thinkingMs } = load;
  const rounds = new Map<number, Round[]>();
  for (const [at, workers] of counts.entries()) {
    const about = `models take ${thinkingMs} ms, round ${at + 1} of ${counts.length}, workers: ${workers}`;
    const replies = Math.min(load.most, load.repliesEach * workers);
    const round = await onWorkers(workers, (product) =>
      measureRound(product, { replies, thinkingMs }, (line) => say(`${about}: ${line}`)),
    );
    rounds.set(workers, [...(rounds.get(workers) ?? []), round]);
    say(`${about}: ${Math.round(replies / round.seconds)} replies/s; ${round.limit}`);
  }
  const alone = perSecond(rounds.get(1) ?? []);
  return [...rounds].map(([workers, all]) => ({
    workers,
    replies_per_s: Math.round(perSecond(all)),
    ratio: rounded(perSecond(all) / alone),
    database_bytes_per_reply: Math.round((all.at(-1)?.bytes ?? 0) / (all.at(-1)?.replies ?? 1)),
    cpu_ms_per_reply: meanCpu(all.map(({ cpu }) => cpu)),
    limit: all.at(-1)?.limit ?? '',
  }));
}

async function measureRound(
  product: Product,
  { replies, thinkingMs }: { replies: number; thinkingMs: number },
  say: (line: string) => void,
): Promise<Round> {
  const { MONGODB_URI = '' } = product.environment;
  await warmUp(product, thinkingMs);
  const { documents } = await databaseSize(MONGODB_URI);
  const [cpu, busy, began] = [await watchProductCpu(product), machineBusyMs(), performance.now()];
  await answered(product, replies, say);
  const seconds = (performance.now() - began) / 1_000;
  const [used, busyNow] = [cpu(), machineBusyMs()];
  const busyMs = busy === null || busyNow === null ? null : busyNow - busy;
  const turns = {
    atOnce: (replies / seconds) * (thinkingMs / 1_000),
    places: JOBS.turn.concurrency * product.workers.length,
  };
  const processes = processesOf(product, used);
  const limit = namedLimit({ seconds, cores: cpus().length, busyMs, processes, turns });
  await statusesTaken(product);
  const bytes = (await databaseSize(MONGODB_URI)).documents - documents;
  return { replies, bytes, seconds, cpu: cpuForEach(used, replies), limit };
}

/** Each worker compiles its hot code, and nothing is left under way. */
async function warmUp(product: Product, thinkingMs: number): Promise<void> {
  await product.start();
  await product.control('POST', '/scenario', { mode: 'instant', delay_ms: thinkingMs });
  await product.control('PUT', '/limits', { pace: 'wide', window: 'off' });
  await answered(product, WARM_UP * product.workers.length, () => undefined);
  await statusesTaken(product);
}

/** Posts a message of each of so many people as fast as they are taken, and waits until WhatsApp took all answers. */
async function answered(product: Product, replies: number, say: (line: string) => void): Promise<void> {
  const accepted = async (): Promise<number> =>
    (await product.control<{ count: number }>('GET', '/accepted?after=999999999')).count;
  const before = await accepted();
  let told = performance.now();
  await postRound(product.webhook, replies, replies);
  const isDone = async (): Promise<boolean> => {
    const done = (await accepted()) - before;
    if (performance.now() - told > TELL_EVERY_MS) {
      told = performance.now();
      say(`${done} of ${replies}`);
    }
    return done >= replies;
  };
  await until('every message answered', isDone, PATIENCE_MS);
}

function processesOf({ workers, webs }: Product, used: ProductCpu): Load['processes'] {
  const many: Partial<Record<string, number>> = { worker: workers.length, api: webs.length };
  return Object.entries(used).map(([name, ms]) => ({ name, ms, each: many[name] ?? 1 }));
}

function perSecond(rounds: readonly Round[]): number {
  const sum = (of: 'replies' | 'seconds'): number => rounds.reduce((all, round) => all + round[of], 0);
  return sum('replies') / sum('seconds');
}

function meanCpu(all: readonly ProductCpu[]): ProductCpu {
  const [first, ...more] = all;
  if (first === undefined) throw new Error('nothing was measured');
  const names = Object.keys(first) as (keyof ProductCpu)[];
  const mean = (name: keyof ProductCpu): number | null => {
    const values = [first, ...more].map((one) => one[name]);
    const known = values.filter((ms) => ms !== null);
    return known.length < values.length
      ? null
      : rounded(known.reduce((sum, ms) => sum + ms, 0) / known.length);
  };
  return Object.fromEntries(names.map((name) => [name, mean(name)])) as unknown as ProductCpu;
}
