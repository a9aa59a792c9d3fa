import { Injectable, Logger } from '@nestjs/common';
import type { DecodedWebhook } from '@feelori/edges/whatsapp';
import { WakeUps } from '@feelori/jobs';
import { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import { withDeadline } from '@feelori/platform/resilience';
import { Outbox, stateOfStatus, type StatusEffect } from '@feelori/records/outbox';
import { type StatusEvent, StatusEvents } from '@feelori/records/status-events';
import { conversationOfOpaque, laneOfOpaque, statusRow } from './arrival-rows';

const APPLY_MS = 2_000;

/** A status, and what it did to the outbox. */
export interface AppliedStatus {
  event: StatusEvent;
  effect: StatusEffect;
}

/** Statuses that are safe in the database. */
export interface StoredStatuses {
  applied: AppliedStatus[];
  /** Webhooks with a status that the database will never take, and why. */
  refused: ReadonlyMap<DecodedWebhook, unknown>;
}

/** Receives the statuses of a batch: move the outbox forward, then store what was said and whether it was taken in. */
@Injectable()
export class StatusReceiver {
  private readonly logger = new Logger('Arrival');

  constructor(
    private readonly statuses: StatusEvents,
    private readonly outbox: Outbox,
    private readonly wakeUps: WakeUps,
    private readonly live: Live,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Applying comes first and bears repetition: a crash before the store is followed by WhatsApp's redelivery, and one
   * write is saved. A status whose part is not there yet is stored with `applied: false`; the sweeper takes it up.
   * Rejects when the database cannot take them now.
   */
  async store(webhooks: readonly DecodedWebhook[], receivedAt: Date): Promise<StoredStatuses> {
    const all = webhooks.flatMap((webhook) =>
      webhook.statuses.map((status) => ({ webhook, event: statusRow(status, receivedAt) })),
    );
    if (all.length === 0) return { applied: [], refused: new Map() };
    for (const { event } of all) this.metrics.statusTold(event.status);
    const arrived = this.arrivedKnowing(all.map(({ event }) => event));
    const applied = await Promise.all(
      all.map(async ({ event }) => ({ event, effect: await this.apply(event, arrived) })),
    );
    const { refused } = await this.statuses.storeMany(
      applied.map(({ event, effect }) => ({ ...event, applied: effect !== 'absent' })),
    );
    return {
      applied,
      refused: new Map(
        all.flatMap(({ webhook, event: { _id } }) =>
          refused.has(_id) ? [[webhook, refused.get(_id)] as const] : [],
        ),
      ),
    };
  }

  /** Wakes delivery for conversations whose part is out now, and tells open consoles. Never rejects. */
  async follow(taken: readonly AppliedStatus[]): Promise<void> {
    const freed = taken.filter(({ effect }) => effect === 'freed');
    const isBulk = ({ event }: AppliedStatus): boolean => laneOfOpaque(event.opaque) === 'bulk';
    const [answers, bulk] = [freed.filter((one) => !isBulk(one)), freed.filter(isBulk)];
    if (answers.length > 0) await this.wakeUps.enqueueSends(conversationsOf(answers));
    if (bulk.length > 0) await this.wakeUps.enqueueBulkSends(conversationsOf(bulk));
    for (const conversationId of conversationsOf(taken)) {
      void this.live.publish({ type: 'conversation.changed', conversationId });
    }
  }

  /** Whether a message is known to have arrived, by what was stored before or comes in the same batch. */
  private arrivedKnowing(batch: readonly StatusEvent[]): (wamid: string) => Promise<boolean> {
    const here = new Set(
      batch.flatMap(({ wamid, status }) => {
        const state = stateOfStatus(status);
        return state === 'delivered' || state === 'read' ? [wamid] : [];
      }),
    );
    return async (wamid) => here.has(wamid) || (await this.statuses.arrivals([wamid])).size > 0;
  }

  private async apply(
    event: StatusEvent,
    arrived: (wamid: string) => Promise<boolean>,
  ): Promise<StatusEffect> {
    try {
      return await withDeadline(this.outbox.applyStatus(event, arrived), APPLY_MS, 'database: status');
    } catch (error) {
      this.logger.warn({ err: error, msg: 'status not applied' });
      return 'absent';
    }
  }
}

function conversationsOf(taken: readonly AppliedStatus[]): string[] {
  return [...new Set(taken.flatMap(({ event }) => conversationOfOpaque(event.opaque) ?? []))];
}
