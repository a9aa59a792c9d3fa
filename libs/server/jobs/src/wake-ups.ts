import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Metrics } from '@feelori/platform/metrics';
import { withDeadline } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import type { Queue } from 'bullmq';
import { InProcessWakeUps } from './in-process-wake-ups';
import { type JobName, JOBS, type WakeUp } from './job-list';

const ENQUEUE_MS = 300;
const HEAL_MS = 2_000;

/** Tells a stage that there is something to do. A lost wake-up costs seconds: the sweepers send it again. */
@Injectable()
export class WakeUps {
  constructor(
    @InjectQueue(JOBS.turn.queue) private readonly turns: Queue<WakeUp>,
    @InjectQueue(JOBS.send.queue) private readonly sends: Queue<WakeUp>,
    private readonly inProcess: InProcessWakeUps,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {}

  /** Wakes turns, after the customer's quiet time. False when Redis did not take it; never throws. */
  async enqueueTurns(conversationIds: readonly string[]): Promise<boolean> {
    return this.enqueue('turn', this.turns, conversationIds, this.settings.pace.quietMs);
  }

  /** Wakes sends, in this process where it can. False when Redis did not take the rest; never throws. */
  async enqueueSends(conversationIds: readonly string[]): Promise<boolean> {
    const others = conversationIds.filter((id) => !this.inProcess.offer('send', id));
    return this.enqueue('send', this.sends, others, 0);
  }

  /** Wakes the send of one conversation after `ms`, in whichever process. Never throws. */
  async enqueueSendAfter(conversationId: string, ms: number): Promise<boolean> {
    return this.enqueue('send', this.sends, [conversationId], ms);
  }

  /** No worker takes up a send from the queue for `ms`; what is under way goes on. Rejects when Redis fails. */
  async pauseSends(ms: number): Promise<void> {
    await withDeadline(this.sends.rateLimit(ms), ENQUEUE_MS, 'hold of send');
  }

  /**
   * Wakes conversations that were forgotten, and first frees a deduplication key that points at a job which is
   * gone (Redis lost it, or lost its end). Never throws.
   */
  async reenqueue(job: JobName, conversationIds: readonly string[]): Promise<boolean> {
    const queue = job === 'turn' ? this.turns : this.sends;
    try {
      await withDeadline(
        Promise.all(conversationIds.map((id) => freeStaleJob(queue, id))),
        HEAL_MS,
        `wake-ups of ${job}`,
      );
    } catch {
      this.metrics.wakeUpFailed();
    }
    return this.enqueue(job, queue, conversationIds, 0);
  }

  private async enqueue(
    job: JobName,
    queue: Queue<WakeUp>,
    conversationIds: readonly string[],
    delay: number,
  ): Promise<boolean> {
    if (conversationIds.length === 0) return true;
    const { attempts, backoffMs, wakes } = JOBS[job];
    const jobs = conversationIds.map((conversationId) => ({
      name: job,
      data: { conversationId },
      opts: {
        deduplication: { id: conversationId, keepLastIfActive: true, reschedule: wakes },
        delay,
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
      },
    }));
    try {
      await withDeadline(queue.addBulk(jobs), ENQUEUE_MS, `wake-up of ${job}`);
      return true;
    } catch {
      this.metrics.wakeUpFailed();
      return false;
    }
  }
}

async function freeStaleJob(queue: Queue<WakeUp>, conversationId: string): Promise<void> {
  const jobId = await queue.getDeduplicationJobId(conversationId);
  if (!jobId) return;
  const state = await queue.getJobState(jobId);
  if (state === 'unknown' || state === 'completed' || state === 'failed') {
    await queue.removeDeduplicationKey(conversationId);
  }
}
