import { Injectable } from '@nestjs/common';
import { WakeUps } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { Outbox } from '@feelori/records/outbox';
import { StatusEvents } from '@feelori/records/status-events';

/** An entry that should have been looked at this long ago was forgotten. */
const OVERDUE_MS = 3_000;
const PARKED_MS = 5_000;
/** A status whose message is not in the outbox by now speaks of one that somebody else sent from this number. */
const FOREIGN_MS = 10 * 60_000;
const BATCH = 500;

/** Finds outbox entries nobody was woken for, and statuses that came before what they speak of was stored. */
@Injectable()
export class SendSweeper {
  constructor(
    private readonly outbox: Outbox,
    private readonly statuses: StatusEvents,
    private readonly wakeUps: WakeUps,
    private readonly clock: Clock,
  ) {}

  /** Wakes at most 500 conversations; gives how many. Rejects when the database fails. */
  async sweep(): Promise<number> {
    await this.applyParked();
    const forgotten = await this.outbox.due(new Date(this.clock.ms() - OVERDUE_MS), BATCH);
    await this.wakeUps.reenqueue('send', forgotten);
    return forgotten.length;
  }

  /** Those of others count as taken in after a while, or they would fill every batch. What is freed is due at once. */
  private async applyParked(): Promise<void> {
    const now = this.clock.ms();
    const parked = await this.statuses.unapplied(new Date(now - PARKED_MS), BATCH);
    const effects = await Promise.all(parked.map((event) => this.outbox.applyStatus(event)));
    const through = parked.filter(
      ({ receivedAt }, at) => effects[at] !== 'absent' || now - receivedAt.getTime() > FOREIGN_MS,
    );
    await this.statuses.markApplied(through.map(({ _id }) => _id));
  }
}
