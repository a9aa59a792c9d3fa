import { Logger } from '@nestjs/common';
import { withDeadline } from '@feelori/platform/clock';
import { StateLog } from '@feelori/platform/log';
import { BoundedRedis, faultWords, isReply, leavesReplica, redisFault } from '@feelori/platform/redis';
import { ErrorCode, type Job, type Processor, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { PatientRedis } from './patient-redis';

const logger = new Logger('Worker');
const states = new StateLog(logger);

/** Measured: after `kill -9` of a worker its jobs go on within about 15 s (docs/reliability.md §6). */
const DEFAULTS = {
  lockDuration: 15_000,
  stalledInterval: 5_000,
  maxStalledCount: 5,
  runRetryDelay: 1_000,
  /** While the queue is held it looks again this often, also where the machine's clock was set back meanwhile. */
  maximumRateLimitDelay: 5_000,
} as const;
/** BullMQ asks again at once after an answer that is an error; so often is enough. */
const AFTER_ERROR_MS = 1_000;
const LAST_LOOK_MS = 500;

/** A connection that waits for Redis for ever, as a worker's must; the queue's own gives up at once. */
function patient(connection: WorkerOptions['connection']): WorkerOptions['connection'] {
  if (!(connection instanceof Redis)) return connection;
  const options = { ...connection.options };
  delete options.commandTimeout;
  const client = new PatientRedis({ ...options, socketTimeout: 30_000, reconnectOnError: leavesReplica() });
  client.on('error', () => undefined); // The worker reports it.
  return client;
}

/** What the watch has to know to make another worker in the place of one that is stuck. */
export type WorkerParts = readonly [string, string | URL | null | Processor, WorkerOptions];

/**
 * What `@Processor` runs on: our lock times, a patient connection, errors that end in one log line a state, and a note
 * of when it last heard from the queue.
 */
export class SteadyWorker extends Worker {
  /** When the queue last answered it, in milliseconds that only go forward. */
  heardAt = performance.now();
  /** Whether the queue ever answered it. */
  hasHeard = false;
  /** What it was made of, with the connection it was given. */
  readonly parts: WorkerParts;
  private readonly ownConnection: Redis | null;
  private readonly jobs = new Set<Promise<unknown>>();
  /** Looks for a job that are under way. */
  private readonly looks = new Set<Promise<unknown>>();
  private discarded = false;

  constructor(name: string, processor: string | URL | null | Processor, options: WorkerOptions) {
    const connection = patient(options.connection);
    super(name, processor, { ...DEFAULTS, ...options, connection });
    this.parts = [name, processor, options];
    this.ownConnection = connection instanceof Redis ? connection : null;
    this.on('error', (error) => this.noteError(error, options.connection));
    this.on('lockRenewalFailed', (ids) => logger.warn(`${name}: lost the lock of ${ids.length} jobs`));
    this.on('closed', () => this.ownConnection?.disconnect());
  }

  /** Whether it has places for jobs and looks for none, since `ms` ago or longer. */
  isStuck(ms: number): boolean {
    // A queue that is held has nothing for anybody.
    if (this.closing !== undefined || this.isPaused() || this['isRateLimited']()) return false;
    const isFull = this.lockManager.getActiveJobCount() >= this.concurrency;
    return !isFull && performance.now() - this.heardAt > ms;
  }

  /** For a worker that is paused: resolves when no job is under way, also while Redis is away. */
  async whenIdle(): Promise<void> {
    // What is being looked for may still bring a job, if Redis answers at all.
    await withDeadline(Promise.allSettled(this.looks), LAST_LOOK_MS, 'jobs').catch(() => undefined);
    do {
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.allSettled(this.jobs);
    } while (this.jobs.size > 0);
  }

  /** Lets go of a worker that does not work, without waiting for anything of it. */
  discard(): void {
    void this.close(true).catch(() => undefined);
    this.discarded = true;
    this.ownConnection?.disconnect();
  }

  /** BullMQ looks again 100 ms after an error, unless told otherwise. */
  override async delay(ms = AFTER_ERROR_MS, abort?: Parameters<Worker['delay']>[1]): Promise<void> {
    await super.delay(ms, abort);
  }

  /** By force also while an earlier close still waits for jobs; BullMQ alone would wait for that one. */
  override async close(force = false): Promise<void> {
    if (this.discarded) return;
    if (force) this.closing = undefined;
    await super.close(force);
  }

  override async processJob(...args: Parameters<Worker['processJob']>): ReturnType<Worker['processJob']> {
    this.heard();
    return noted(this.jobs, super.processJob(...args));
  }

  /** Asks the queue for a job. Held back after an error, or it would be asked again at once, for ever. */
  protected override async moveToActive(token: string, name?: string): Promise<Job> {
    try {
      const job = await noted(this.looks, super.moveToActive(token, name));
      this.heard();
      return job;
    } catch (error) {
      await this.delay();
      throw error;
    }
  }

  /** What the worker is told, whoever enqueues need not find out by trying. */
  private noteError(error: Error, connection: WorkerOptions['connection']): void {
    const fault = redisFault(error);
    if (fault !== null && isReply(fault) && connection instanceof BoundedRedis) {
      connection.state.noteFault(fault);
    }
    states.bad(`worker of ${this.name}`, errorWords(error));
  }

  private heard(): void {
    this.heardAt = performance.now();
    this.hasHeard = true;
    states.good(`worker of ${this.name}`);
  }
}

/** Keeps `work` in the set for as long as it is under way. */
async function noted<T>(underWay: Set<Promise<unknown>>, work: Promise<T>): Promise<T> {
  underWay.add(work);
  try {
    return await work;
  } finally {
    underWay.delete(work);
  }
}

/** What a script of BullMQ means by its answer. */
const SCRIPT_ERRORS = new Map<unknown, string>([
  [ErrorCode.JobNotExist, 'a job is gone'],
  [ErrorCode.JobLockNotExist, 'the lock of a job is gone'],
  [ErrorCode.JobNotInState, 'a job is not in the state it should be in'],
  [ErrorCode.JobLockMismatch, 'the lock of a job is another worker’s'],
]);

/** Error messages of Redis may hold payloads: its fault, else the code or class, is enough to act on. */
function errorWords(error: Error): string {
  const fault = redisFault(error);
  if (fault !== null) return `Redis ${faultWords(fault)}`;
  const code = 'code' in error ? error.code : undefined;
  return SCRIPT_ERRORS.get(code) ?? (code === undefined ? error.name : String(code));
}
