import { Injectable } from '@nestjs/common';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Metrics } from '@feelori/platform/metrics';
import { QueueGauge } from '@feelori/platform/queue';
import { Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';

/** Messages this old have been waited for, whatever became of the wake-up. */
const OVERDUE_MS = 10_000;
const BATCH = 500;
const COUNT_MS = 1_000;

/** Finds conversations nobody was woken for: a crash after storing, a Redis that forgot, a worker that is gone. */
@Injectable()
export class TurnSweeper {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly conversations: Conversations,
    private readonly wakeUps: WakeUps,
    private readonly queues: QueueGauge,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Wakes at most 500 conversations; gives how many. Rejects when the database fails. */
  async sweep(): Promise<number> {
    const now = this.clock.ms();
    const before = new Date(now - OVERDUE_MS);
    const [overdue, abandoned, oldest] = await Promise.all([
      this.inbound.overdue(before, BATCH),
      this.conversations.abandoned(this.clock.now(), BATCH),
      this.inbound.oldestWaiting(),
    ]);
    this.metrics.oldestUnanswered(oldest === null ? 0 : Math.max(0, now - oldest.getTime()) / 1_000);
    const forgotten = [...new Set([...abandoned, ...overdue])].slice(0, BATCH);
    await this.wakeUps.reenqueue('turn', forgotten);
    await this.measureQueues();
    return forgotten.length;
  }

  /** Figures only: without Redis they keep what they showed last. */
  private async measureQueues(): Promise<void> {
    const counts = await this.queues.counts(COUNT_MS).catch(() => []);
    for (const { queue, ...states } of counts) this.metrics.queue(queue, states);
  }
}
