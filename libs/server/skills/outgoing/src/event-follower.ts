import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { WebhookEvent } from '@feelori/contracts';
import { Clock, newId, Periodic } from '@feelori/platform/clock';
import { Shutdown } from '@feelori/platform/lifecycle';
import { Actions } from '@feelori/records/actions';
import { CustomerLists } from '@feelori/records/customers';
import { Leases } from '@feelori/records/leases';
import {
  deliveryId,
  type NewDelivery,
  WebhookDeliveries,
  type WebhookEndpoint,
  WebhookEndpoints,
} from '@feelori/records/outgoing-webhooks';
import { TurnsBehind } from '@feelori/records/turns';
import { LRUCache } from 'lru-cache';
import {
  actionDecided,
  customerCreated,
  deliveriesFor,
  HANDOVER_FIGURES,
  handedOver,
  type Happened,
} from './what-happened';

const EVERY_MS = 3_000;
const HOLD_MS = 30_000;
/** A record may be seen so long after the time it bears; noting what is noted changes nothing. */
const LATE_MS = 60_000;
/** Of each kind in one go; where there are more, the next one begins with the last of them. */
const MOST = 500;
/** Who noted something knows so for longer than it is found again: finding it again then costs no write. */
const KNOWN_MS = 2 * LATE_MS;
const KNOWN_MOST = 20_000;

interface Found {
  happened: Happened[];
  /** Everything before this was found. */
  to: Date;
}

/**
 * Finds in the records what other systems want to know, in one worker at a time: nothing is added to the way of a message,
 * and what happened while nobody looked is found later.
 */
@Injectable()
export class EventFollower implements OnApplicationBootstrap {
  private readonly owner = newId();
  private readonly known: LRUCache<string, true>;
  private readonly periodic = new Periodic('look for what other systems want to know', EVERY_MS, () =>
    this.run(),
  );

  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
    private readonly turns: TurnsBehind,
    private readonly customers: CustomerLists,
    private readonly actions: Actions,
    private readonly leases: Leases,
    private readonly clock: Clock,
    shutdown: Shutdown,
  ) {
    const perf = { now: () => clock.monotonicMs() };
    this.known = new LRUCache({ max: KNOWN_MOST, ttl: KNOWN_MS, ttlResolution: 0, perf });
    shutdown.register('event follower', () => this.periodic.stop());
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  /** Nothing where nobody wants to know, or another worker does it. */
  async run(): Promise<void> {
    const told = (await this.endpoints.all()).filter(({ off }) => off === null);
    if (told.length === 0) return;
    const until = new Date(this.clock.ms() + HOLD_MS);
    if (!(await this.leases.take('follow-events', this.owner, this.clock.now(), until))) return;
    const from = new Date(Math.min(...told.map(({ followedTo }) => followedTo.getTime())) - LATE_MS);
    const found = await Promise.all(this.sources(told, { from, to: this.clock.now() }));
    const happened = found.flatMap((one) => one.happened);
    await this.note(deliveriesFor(happened, told));
    const to = new Date(Math.min(...found.map((one) => one.to.getTime()), this.clock.ms()));
    await this.endpoints.follow(
      told.map(({ _id }) => _id),
      to,
    );
  }

  private async note(found: readonly NewDelivery[]): Promise<void> {
    const news = found.filter((one) => !this.known.has(deliveryId(one)));
    await this.deliveries.note(news, this.clock.now());
    for (const one of news) this.known.set(deliveryId(one), true);
  }

  private sources(told: readonly WebhookEndpoint[], span: { from: Date; to: Date }): Promise<Found>[] {
    const isWanted = (kind: WebhookEvent): boolean => told.some(({ events }) => events.includes(kind));
    return [
      ...(isWanted('conversation.handed_over')
        ? [found(span.to, this.turns.since(HANDOVER_FIGURES, span, MOST), handedOver)]
        : []),
      ...(isWanted('customer.created')
        ? [found(span.to, this.customers.createdWithin(span, MOST), customerCreated)]
        : []),
      ...(isWanted('action.decided')
        ? [found(span.to, this.actions.decidedWithin(span, MOST), actionDecided)]
        : []),
    ];
  }
}

async function found<Row>(
  to: Date,
  rows: Promise<Row[]>,
  read: (row: Row) => Happened | null,
): Promise<Found> {
  const all = await rows;
  const happened = all.flatMap((row) => read(row) ?? []);
  const last = happened.at(-1);
  // A look that came to its bound begins anew late enough that the overlap does not hold it where it is.
  const reached = all.length < MOST || last === undefined ? to : new Date(last.at.getTime() + LATE_MS);
  return { happened, to: reached };
}
