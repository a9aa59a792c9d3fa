import { Injectable, Logger } from '@nestjs/common';
import type { DecodedWebhook } from '@feelori/edges/whatsapp';
import { Bells } from '@feelori/jobs';
import { withDeadline } from '@feelori/platform/resilience';
import { type StatusEvent, StatusEvents } from '@feelori/records/status-events';
import { type StatusEffect, Turns } from '@feelori/records/turns';
import { conversationOfOpaque, statusRow } from './arrival-rows';

const APPLY_MS = 2_000;

/** Takes the statuses of a group in: store, then move the outbox forward. */
@Injectable()
export class StatusIntake {
  private readonly logger = new Logger('Arrival');

  constructor(
    private readonly statuses: StatusEvents,
    private readonly turns: Turns,
    private readonly bells: Bells,
  ) {}

  /** One durable write; gives the new ones. Rejects when the database cannot take it. */
  async store(webhooks: readonly DecodedWebhook[], receivedAt: Date): Promise<StatusEvent[]> {
    const rows = webhooks.flatMap((webhook) =>
      webhook.statuses.map((status) => statusRow(status, receivedAt)),
    );
    return rows.length === 0 ? [] : (await this.statuses.storeMany(rows)).inserted;
  }

  /**
   * Moves the parts these statuses tell of, and rings for the rest of their conversations. A status whose part
   * is not there yet stays `applied: false`: delivery looks when it stores its result, the sweeper after that.
   */
  async follow(events: readonly StatusEvent[]): Promise<void> {
    if (events.length === 0) return;
    const effects = await Promise.all(events.map((event) => this.apply(event)));
    const freed = events.filter((_, at) => effects[at] === 'freed');
    const conversations = freed.flatMap((event) => conversationOfOpaque(event.opaque) ?? []);
    if (conversations.length > 0) await this.bells.ringSends([...new Set(conversations)]);
    await this.markApplied(events.filter((_, at) => effects[at] !== 'absent'));
  }

  private async apply(event: StatusEvent): Promise<StatusEffect> {
    try {
      return await withDeadline(this.turns.applyStatus(event), APPLY_MS, 'database: status');
    } catch (error) {
      this.logger.warn(`status not applied: ${error instanceof Error ? error.name : 'unknown'}`);
      return 'absent';
    }
  }

  private async markApplied(events: readonly StatusEvent[]): Promise<void> {
    try {
      const ids = events.map((event) => event._id);
      await withDeadline(this.statuses.markApplied(ids), APPLY_MS, 'database: statuses applied');
    } catch (error) {
      this.logger.warn(`statuses not marked: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
