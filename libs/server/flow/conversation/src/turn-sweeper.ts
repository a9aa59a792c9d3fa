import { Injectable } from '@nestjs/common';
import { OverdueSweep, SWEEP_PAGE } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { SnoozeEnds } from './snooze-ends';
import { HandBackSweeper } from './hand-back-sweeper';

/** Messages this old have been waited for, whatever became of the wake-up. */
const OVERDUE_MS = 10_000;
const NEVER = new AbortController().signal;

/** Finds conversations nobody was woken for: a crash after storing, a Redis that forgot, a worker that is gone. */
@Injectable()
export class TurnSweeper {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly conversations: Conversations,
    private readonly snoozes: SnoozeEnds,
    private readonly handBacks: HandBackSweeper,
    private readonly overdue: OverdueSweep,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** Wakes all that is overdue through the queue; gives how many it woke. Rejects when the database fails. */
  async sweep(signal = NEVER): Promise<number> {
    await this.snoozes.wakeDue();
    await this.handBacks.sweep(signal);
    return this.overdue.enqueue('turn', this.forgotten(OVERDUE_MS), signal);
  }

  /** Hands all whose customer is quiet to the stage of this process; gives how many it took. Rejects as `sweep`. */
  async sweepDirectly(signal = NEVER): Promise<number> {
    await this.snoozes.wakeDue();
    await this.handBacks.sweep(signal);
    return this.overdue.handOver('turn', this.forgotten(this.live.get('pace.quiet_ms')), signal);
  }

  /** Open turns that nobody works on first: their customers wait longest. */
  private async *forgotten(ms: number): AsyncGenerator<string[]> {
    yield* this.conversations.abandoned(this.clock.now(), SWEEP_PAGE);
    yield* this.inbound.overdue(new Date(this.clock.ms() - ms), SWEEP_PAGE);
  }
}
