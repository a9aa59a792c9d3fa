import { WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { pause } from '@feelori/platform/clock';
import { putOff } from '@feelori/platform/queue';
import { type InProcessWakeUps, JOBS, type SendJob, type WakeUp, type WakeUps } from '@feelori/jobs';
import type { BegunEntry } from '@feelori/records/outbox';
import { type Job, RateLimitError } from 'bullmq';
import type { DeliverResult } from './reply-sender';

/** Without the queue, what goes on this soon is waited for in place; anything later the next sweep finds. */
const IN_PLACE_MS = 250;
/** The pace is asked again no faster than this. */
const ASK_AGAIN_MS = 100;
const MOST_WAITS = 100;

/** Never reached: only a queue that has a limit can be held (`WakeUps.pauseSends`). */
export const HOLDABLE = { max: Number.MAX_SAFE_INTEGER, duration: 1_000 };

/** Works on the jobs of one way out. A conversation that has to wait gives its place to others meanwhile. */
export abstract class SendJobs extends WorkerHost implements OnApplicationBootstrap {
  protected constructor(
    private readonly job: SendJob,
    private readonly deliver: (
      conversationId: string,
      signal: AbortSignal,
      begun?: BegunEntry,
    ) => Promise<DeliverResult>,
    private readonly inProcess: InProcessWakeUps,
    private readonly wakeUps: WakeUps,
  ) {
    super();
  }

  /** What this process is told directly it sends without the way over the queue. */
  onApplicationBootstrap(): void {
    this.inProcess.register<BegunEntry>(this.job, (id, begun) => this.deliverNow(id, begun));
  }

  async process(job: Job<WakeUp>, token?: string, signal?: AbortSignal): Promise<void> {
    const result = await this.deliver(job.data.conversationId, signal ?? new AbortController().signal);
    if (result.kind === 'done') return;
    if (result.kind === 'held') {
      await this.wakeUps.pauseSends(this.job, result.ms);
      // Back to the head of the queue, and not counted as a try.
      throw new RateLimitError();
    }
    await putOff(job, result.ms, token);
  }

  /**
   * What has to wait, or fails, goes on by the queue; what is held waits at the end of the queue that is held. While
   * Redis does not take it: a short wait is waited for here, the rest is left to the sweeper. Rejects with a failure
   * that the queue did not take.
   */
  private async deliverNow(conversationId: string, begun?: BegunEntry): Promise<void> {
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const ms = await this.deliverOnce(conversationId, waits === 0 ? begun : undefined);
      if (ms === null) return;
      await pause(Math.max(ms, ASK_AGAIN_MS));
    }
  }

  /** Milliseconds after which it is worth going on here; null when the rest is somebody else's. */
  private async deliverOnce(conversationId: string, begun?: BegunEntry): Promise<number | null> {
    let result: DeliverResult;
    try {
      result = await this.deliver(conversationId, new AbortController().signal, begun);
    } catch (error) {
      const { backoffMs } = JOBS[this.job];
      if (await this.wakeUps.enqueueSendAfter(this.job, conversationId, backoffMs)) return null;
      throw error;
    }
    if (result.kind === 'done') return null;
    const ms = result.kind === 'held' ? 0 : result.ms;
    if (await this.wakeUps.enqueueSendAfter(this.job, conversationId, ms)) return null;
    if (result.kind === 'later') return ms <= IN_PLACE_MS ? ms : null;
    await this.wakeUps.pauseSends(this.job, result.ms);
    return null;
  }
}
