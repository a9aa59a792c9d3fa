import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Metrics } from '@feelori/platform/metrics';
import { withDeadline } from '@feelori/platform/resilience';
import { Settings } from '@feelori/platform/settings';
import type { Queue } from 'bullmq';
import { InHouse } from './in-house';
import { type JobName, JOBS, type Ring } from './job-list';

const RING_MS = 300;
const HEAL_MS = 2_000;

/** Tells a stage that there is something to do. A lost ring costs seconds: the sweepers ring again. */
@Injectable()
export class Bells {
  constructor(
    @InjectQueue(JOBS.turn.queue) private readonly turns: Queue<Ring>,
    @InjectQueue(JOBS.send.queue) private readonly sends: Queue<Ring>,
    private readonly inHouse: InHouse,
    private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {}

  /** Rings for turns, after the customer's quiet time. False when Redis did not take it; never throws. */
  async ringTurns(conversationIds: readonly string[]): Promise<boolean> {
    return this.ring('turn', this.turns, conversationIds, this.settings.pace.quietMs);
  }

  /** Rings for sends, in this process where it can. False when Redis did not take the rest; never throws. */
  async ringSends(conversationIds: readonly string[]): Promise<boolean> {
    const others = conversationIds.filter((id) => !this.inHouse.offer('send', id));
    return this.ring('send', this.sends, others, 0);
  }

  /** Rings for the send of one conversation after `ms`, in whichever process. Never throws. */
  async ringSendLater(conversationId: string, ms: number): Promise<boolean> {
    return this.ring('send', this.sends, [conversationId], ms);
  }

  /** No worker takes up a send from the queue for `ms`; what is under way goes on. Rejects when Redis fails. */
  async holdSends(ms: number): Promise<void> {
    await withDeadline(this.sends.rateLimit(ms), RING_MS, 'hold of send');
  }

  /**
   * Rings again for conversations that were forgotten, and first frees a bell that points at a job which is
   * gone (Redis lost it, or lost its end). Never throws.
   */
  async ringAgain(job: JobName, conversationIds: readonly string[]): Promise<boolean> {
    const queue = job === 'turn' ? this.turns : this.sends;
    try {
      await withDeadline(
        Promise.all(conversationIds.map((id) => freeStaleBell(queue, id))),
        HEAL_MS,
        `bells of ${job}`,
      );
    } catch {
      this.metrics.bellFailed();
    }
    return this.ring(job, queue, conversationIds, 0);
  }

  private async ring(
    job: JobName,
    queue: Queue<Ring>,
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
      await withDeadline(queue.addBulk(jobs), RING_MS, `bell of ${job}`);
      return true;
    } catch {
      this.metrics.bellFailed();
      return false;
    }
  }
}

async function freeStaleBell(queue: Queue<Ring>, conversationId: string): Promise<void> {
  const jobId = await queue.getDeduplicationJobId(conversationId);
  if (!jobId) return;
  const state = await queue.getJobState(jobId);
  if (state === 'unknown' || state === 'completed' || state === 'failed') {
    await queue.removeDeduplicationKey(conversationId);
  }
}
