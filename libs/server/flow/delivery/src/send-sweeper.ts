import { Injectable } from '@nestjs/common';
import { OverdueSweep, SWEEP_PAGE } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { type Lane, Outbox } from '@feelori/records/outbox';
import { StatusEvents } from '@feelori/records/status-events';

/** An entry that should have been looked at this long ago was forgotten. */
const OVERDUE_MS = 3_000;
/** While Redis is away nobody else wakes them; whoever is at it has a moment to begin. */
const DIRECT_OVERDUE_MS = 1_000;
const PARKED_MS = 5_000;
/** A status whose message is not in the outbox by now speaks of one that somebody else sent from this number. */
const FOREIGN_MS = 10 * 60_000;
const BATCH = 500;
/** Of what nobody asked for, so much at a time is enough until the next sweep, and costs the answers little. */
const BULK_PAGES = 2;
const NEVER = new AbortController().signal;

/** Finds outbox entries nobody was woken for, and statuses that came before what they speak of was stored. */
@Injectable()
export class SendSweeper {
  private parkedAt = -Infinity;

  constructor(
    private readonly outbox: Outbox,
    private readonly statuses: StatusEvents,
    private readonly overdue: OverdueSweep,
    private readonly clock: Clock,
  ) {}

  /** Wakes all that is overdue through the queue; gives how many it woke. Rejects when the database fails. */
  async sweep(signal = NEVER): Promise<number> {
    await this.applyParked();
    return this.overdue.enqueue('send', this.due('dialogue', OVERDUE_MS), signal);
  }

  /** Hands all that is due to the stage of this process; gives how many it took. Rejects when the database fails. */
  async sweepDirectly(signal = NEVER): Promise<number> {
    // Every worker does it, every second: parked statuses may wait a little longer.
    if (this.clock.monotonicMs() >= this.parkedAt + PARKED_MS) await this.applyParked();
    return this.overdue.handOver('send', this.due('dialogue', DIRECT_OVERDUE_MS), signal);
  }

  /** As `sweep`, for what nobody asked for: however much of that waits, no answer is found later for it. */
  async sweepBulk(signal = NEVER): Promise<number> {
    return this.overdue.enqueue('sendBulk', firstOf(this.due('bulk', OVERDUE_MS), BULK_PAGES), signal);
  }

  async sweepBulkDirectly(signal = NEVER): Promise<number> {
    return this.overdue.handOver('sendBulk', this.due('bulk', DIRECT_OVERDUE_MS), signal);
  }

  private readonly arrived = async (wamid: string): Promise<boolean> =>
    (await this.statuses.arrivals([wamid])).size > 0;

  private due(lane: Lane, ms: number): AsyncIterable<string[]> {
    return this.outbox.due(lane, new Date(this.clock.ms() - ms), SWEEP_PAGE);
  }

  /** Those of others count as taken in after a while, or they would fill every batch. What is freed is due at once. */
  private async applyParked(): Promise<void> {
    this.parkedAt = this.clock.monotonicMs();
    const now = this.clock.ms();
    const parked = await this.statuses.unapplied(new Date(now - PARKED_MS), BATCH);
    const effects = await Promise.all(parked.map((event) => this.outbox.applyStatus(event, this.arrived)));
    const through = parked.filter(
      ({ receivedAt }, at) => effects[at] !== 'absent' || now - receivedAt.getTime() > FOREIGN_MS,
    );
    await this.statuses.markApplied(through.map(({ _id }) => _id));
  }
}

/** The first pages alone; what comes after them is not read. */
async function* firstOf<T>(pages: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let left = count;
  for await (const page of pages) {
    yield page;
    left -= 1;
    if (left === 0) return;
  }
}
