import { cpus } from 'node:os';
// Node runs this as it is, so it names the file; the list of jobs imports nothing.
// eslint-disable-next-line @nx/enforce-module-boundaries
import { JOBS } from '../../libs/server/jobs/src/job-list.ts';
import type { Product } from '../product/product.ts';
import { answered } from './answered.ts';
import { databaseSize } from './database-size.ts';
import { machineBusyMs } from './machine-busy.ts';
import { type Load, namedLimit } from './named-limit.ts';
import { cpuForEach, meanCpu, type ProductCpu, watchProductCpu } from './product-cpu.ts';
import { rounded } from './rounded.ts';
import { statusesTaken } from './statuses-taken.ts';
import { warmUp } from './warm-up.ts';

/** Answers of each worker before it is measured. */
const WARM_UP = 300;

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
  await warmUp(product, thinkingMs, WARM_UP * product.workers.length);
  const { documents } = await databaseSize(MONGODB_URI);
  const [cpu, busy] = [await watchProductCpu(product), machineBusyMs()];
  const seconds = await answered(product, replies, say);
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

function processesOf({ workers, webs }: Product, used: ProductCpu): Load['processes'] {
  const many: Partial<Record<string, number>> = { worker: workers.length, api: webs.length };
  return Object.entries(used).map(([name, ms]) => ({ name, ms, each: many[name] ?? 1 }));
}

function perSecond(rounds: readonly Round[]): number {
  const sum = (of: 'replies' | 'seconds'): number => rounds.reduce((all, round) => all + round[of], 0);
  return sum('replies') / sum('seconds');
}
