import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { WakeUps, InProcessWakeUps, JOBS, type WakeUp } from '@feelori/jobs';
import { DelayedError, type Job, RateLimitError } from 'bullmq';
import { ReplySender } from './reply-sender';

const { queue, concurrency, backoffMs } = JOBS.send;

/** Never reached: only a queue that has a limit can be held (`WakeUps.pauseSends`). */
const HOLDABLE = { max: Number.MAX_SAFE_INTEGER, duration: 1_000 };

/** Works on the jobs of sends. A conversation that has to wait gives its place to others meanwhile. */
@Processor(queue, { concurrency, limiter: HOLDABLE })
export class SendProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    private readonly sender: ReplySender,
    private readonly inProcess: InProcessWakeUps,
    private readonly wakeUps: WakeUps,
  ) {
    super();
  }

  /** What this process answered it sends itself, without the way over the queue. */
  onApplicationBootstrap(): void {
    this.inProcess.register('send', (conversationId) => this.deliverNow(conversationId));
  }

  async process(job: Job<WakeUp>, token?: string, signal?: AbortSignal): Promise<void> {
    const result = await this.sender.deliver(job.data.conversationId, signal ?? new AbortController().signal);
    if (result.kind === 'done') return;
    if (result.kind === 'held') {
      await this.wakeUps.pauseSends(result.ms);
      // Back to the head of the queue, and not counted as a try.
      throw new RateLimitError();
    }
    await job.moveToDelayed(Date.now() + result.ms, token);
    throw new DelayedError();
  }

  /** What has to wait, or fails, goes on by the queue; what is held waits at the end of the queue that is held. */
  private async deliverNow(conversationId: string): Promise<void> {
    try {
      const result = await this.sender.deliver(conversationId, new AbortController().signal);
      if (result.kind === 'later') await this.wakeUps.enqueueSendAfter(conversationId, result.ms);
      if (result.kind === 'held') await this.wakeUps.enqueueSendAfter(conversationId, 0);
    } catch {
      await this.wakeUps.enqueueSendAfter(conversationId, backoffMs);
    }
  }
}
