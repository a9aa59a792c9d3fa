import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Metrics } from '@feelori/platform/metrics';
import { QueueRedis } from '@feelori/platform/redis';
import { LiveSettings } from '@feelori/platform/live-settings';
import type { Queue } from 'bullmq';
import { InProcessWakeUps } from './in-process-wake-ups';
import { type JobName, JOBS, type SendJob, type WakeUp } from './job-list';
import { freeKeys, type JobStanding, jobStandings, strayJobs } from './queue-jobs';

const ENQUEUE_MS = 300;
/** For a sweep, which puts in hundreds at a time and keeps nobody waiting. */
const REENQUEUE_MS = 3_000;
/** Jobs in one command: it keeps Redis from everybody else for some milliseconds. */
const BULK = 100;
/** Without the queue nobody tells this process that the hold is over: it looks again after this long. */
const LONGEST_HOLD_MS = 5_000;
/** So long after Redis was away the direct way stays open: what was lost meanwhile shows up within this time. */
const DIRECT_MS = 15_000;

/** Where in its queue a job goes: at the end, or before all that wait. */
export interface QueueOrder {
  first?: boolean;
}

/** Tells a stage that there is something to do. A lost wake-up costs seconds: the sweepers send it again. */
@Injectable()
export class WakeUps {
  constructor(
    @InjectQueue(JOBS.turn.queue) private readonly turns: Queue<WakeUp>,
    @InjectQueue(JOBS.send.queue) private readonly sends: Queue<WakeUp>,
    @InjectQueue(JOBS.sendBulk.queue) private readonly bulkSends: Queue<WakeUp>,
    private readonly inProcess: InProcessWakeUps,
    private readonly redis: QueueRedis,
    private readonly live: LiveSettings,
    private readonly metrics: Metrics,
  ) {}

  /** Whether Redis takes wake-ups as far as this process knows. */
  get queueTakes(): boolean {
    return this.redis.state.refusal('writes') === null;
  }

  /** Whether the sweeps have to hand over what they find themselves: Redis is away, or was a moment ago. */
  get isDirect(): boolean {
    return this.redis.state.wasIllWithin(DIRECT_MS);
  }

  /** Wakes turns, after the customer's quiet time. False when Redis did not take it; never throws. */
  async enqueueTurns(conversationIds: readonly string[]): Promise<boolean> {
    return this.tryEnqueue('turn', conversationIds, this.live.get('pace.quiet_ms'));
  }

  /** Wakes sends, in this process where it can. False when Redis did not take the rest; never throws. */
  async enqueueSends(conversationIds: readonly string[]): Promise<boolean> {
    const others = conversationIds.filter((id) => !this.inProcess.offer('send', id));
    return this.tryEnqueue('send', others, 0);
  }

  /** As `enqueueSends`, for what a person of the shop wrote: it goes before all answers that wait in the queue. */
  async enqueueReplies(conversationIds: readonly string[]): Promise<boolean> {
    const others = conversationIds.filter((id) => !this.inProcess.offer('send', id));
    return this.tryEnqueue('send', others, 0, { first: true });
  }

  /** Wakes what nobody asked for; a notice goes before all campaigns (`first`). It leaves room in this process to answers. */
  async enqueueBulkSends(conversationIds: readonly string[], order: QueueOrder = {}): Promise<boolean> {
    return this.tryEnqueue('sendBulk', conversationIds, 0, order);
  }

  /** Wakes the send of one conversation after `ms`, in whichever process. False when Redis did not take it. */
  async enqueueSendAfter(job: SendJob, conversationId: string, ms: number): Promise<boolean> {
    return this.tryEnqueue(job, [conversationId], ms);
  }

  /** No worker takes up such a send for `ms`, without Redis at least none in this process; what is under way goes on. */
  async pauseSends(job: SendJob, ms: number): Promise<void> {
    try {
      await this.redis.within(ENQUEUE_MS, `hold of ${job}`, () => this.queueOf(job).rateLimit(ms));
    } catch {
      this.inProcess.pause(job, Math.min(ms, LONGEST_HOLD_MS));
    }
  }

  /**
   * Wakes those of these forgotten conversations (a few hundred) that no job is there for, in a few commands for all;
   * a key that points at a job which is gone is freed first. Gives how many it woke; null when Redis does not take
   * them. Never throws. `thorough` looks up some that seem to be queued one by one.
   */
  async reenqueue(
    job: JobName,
    conversationIds: readonly string[],
    thorough = false,
  ): Promise<number | null> {
    if (conversationIds.length === 0) return 0;
    const queue = this.queueOf(job);
    try {
      const standings = await this.redis.within(REENQUEUE_MS, `jobs of ${job}`, (redis) =>
        jobStandings(redis, queue, conversationIds),
      );
      const those = (wanted: JobStanding): string[] =>
        conversationIds.filter((_, at) => standings[at] === wanted);
      const stray = thorough ? await strayJobs(queue, [...those('there'), ...those('delayed')]) : [];
      const lost = [...those('lost'), ...stray];
      await this.redis.within(REENQUEUE_MS, `keys of ${job}`, (redis) => freeKeys(redis, queue, lost));
      // A job that waits for later is hurried where that has a meaning.
      const hurried = JOBS[job].wakes ? those('delayed').filter((id) => !lost.includes(id)) : [];
      const woken = [...those('none'), ...lost, ...hurried];
      await this.enqueue(job, woken, 0, REENQUEUE_MS);
      return woken.length;
    } catch {
      this.metrics.wakeUpFailed();
      return null;
    }
  }

  private async tryEnqueue(
    job: JobName,
    conversationIds: readonly string[],
    delay: number,
    order: QueueOrder = {},
  ): Promise<boolean> {
    try {
      await this.enqueue(job, conversationIds, delay, ENQUEUE_MS, order);
      return true;
    } catch {
      this.metrics.wakeUpFailed();
      return false;
    }
  }

  /** Others' commands find their turn between the bulks; one after the other would mostly wait for round trips. */
  private async enqueue(
    job: JobName,
    conversationIds: readonly string[],
    delay: number,
    ms: number,
    { first = false }: QueueOrder = {},
  ): Promise<void> {
    const { attempts, backoffMs, wakes } = JOBS[job];
    const jobs = conversationIds.map((conversationId) => ({
      name: job,
      data: { conversationId },
      opts: {
        deduplication: { id: conversationId, keepLastIfActive: true, reschedule: wakes },
        delay,
        lifo: first,
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
      },
    }));
    const bulks = Array.from({ length: Math.ceil(jobs.length / BULK) }, (_, n) =>
      jobs.slice(n * BULK, (n + 1) * BULK),
    );
    await Promise.all(
      bulks.map((bulk) => this.redis.within(ms, `wake-up of ${job}`, () => this.queueOf(job).addBulk(bulk))),
    );
  }

  private queueOf(job: JobName): Queue<WakeUp> {
    return { turn: this.turns, send: this.sends, sendBulk: this.bulkSends }[job];
  }
}
