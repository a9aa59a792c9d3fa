import { Injectable } from '@nestjs/common';
import { DirectSends, type Place } from '@feelori/jobs';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type BegunEntry, begunEntry, laneOf, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import type { ClaimedTurn } from './claimed-turn';

/** The right to send what a turn says, which holds once the turn is closed. */
export interface FirstSend extends BegunEntry {
  place: Place<BegunEntry>;
}

/** Has an answer written as begun where this process can send it at once: that saves a write and a flush for each. */
@Injectable()
export class FirstSends {
  constructor(
    private readonly outbox: Outbox,
    private readonly direct: DirectSends<BegunEntry>,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** Null when it has to wait: for what was said before it, for the pace, for a person to release it, or since delivery has no room here. */
  async begin({ conversation, open }: ClaimedTurn, entry: OutboxEntry): Promise<FirstSend | null> {
    if (entry.parts.length === 0 || entry.stage !== 'released') return null;
    const { _id: conversationId, phoneNumberId, customerId } = conversation;
    // At the first place of a conversation nothing can stand before it.
    if (open.place > 1 && (await this.isBehind(conversationId))) return null;
    const place = await this.direct.ask({ conversationId, phoneNumberId, customerId });
    if (place === null) return null;
    const lookAgainAt = new Date(this.clock.ms() + this.live.get('pace.unknown_send_wait_ms'));
    const begun = begunEntry(entry, this.clock.now(), lookAgainAt);
    return { entry: begun, beganMs: this.clock.monotonicMs(), place };
  }

  /** Whether something said before is not out yet. Nobody waits for what was not asked for. */
  private async isBehind(conversationId: string): Promise<boolean> {
    const unsettled = await this.outbox.unsettled(conversationId);
    return unsettled.some(({ origin }) => laneOf(origin) === 'dialogue');
  }
}
