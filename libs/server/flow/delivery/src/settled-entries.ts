import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { Live } from '@feelori/platform/live';
import { Metrics } from '@feelori/platform/metrics';
import { ConversationPauses, Conversations, ConversationWindows } from '@feelori/records/conversations';
import { DeadLetters } from '@feelori/records/dead-letters';
import { laneOf, Outbox, type OutboxEntry } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { Interventions } from '@feelori/skills/interventions';
import { refusedOffer } from './refused-offer';
import { isWithheld } from './withheld';
import { refusedByWindowAt, undelivered } from './undelivered';

/** Ends entries of which nothing is left to send. What follows from how they ended comes first: a crash repeats it. */
@Injectable()
export class SettledEntries {
  constructor(
    private readonly outbox: Outbox,
    private readonly turns: Turns,
    private readonly conversations: Conversations,
    private readonly windows: ConversationWindows,
    private readonly pauses: ConversationPauses,
    private readonly deadLetters: DeadLetters,
    private readonly interventions: Interventions,
    private readonly live: Live,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  async settle(entries: readonly OutboxEntry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.nextAt === null) continue;
      await this.hearOptOut(entry);
      await this.hearWindow(entry);
      // Nobody waits for what nobody asked for: that it did not arrive takes no conversation to a person.
      if (laneOf(entry.origin) === 'dialogue') await this.tellPeople(entry);
      if (isWithheld(entry)) await this.pauses.noteSilence(entry.conversationId, entry.writtenAt);
      await this.outbox.settle(entry._id, entry.nextAt);
    }
  }

  /** WhatsApp refused an offer because the customer ended them there. It held when the message was sent. */
  async hearOptOut({ customerId, conversationId, parts, writtenAt }: OutboxEntry): Promise<void> {
    const refused = refusedOffer(parts);
    if (refused === undefined) return;
    await this.interventions.endOffers(customerId, refused.sendingAt ?? writtenAt);
    await this.live.publish({ type: 'conversation.changed', conversationId });
  }

  /** What WhatsApp says of its window wins over what our clock says. */
  private async hearWindow(entry: OutboxEntry): Promise<void> {
    const at = refusedByWindowAt(entry);
    if (at === null) return;
    await this.windows.noteClosed(entry.conversationId, at);
    await this.live.publish({ type: 'conversation.changed', conversationId: entry.conversationId });
  }

  /** A customer who did not get an answer is one for a person. */
  private async tellPeople({ _id, conversationId, parts }: OutboxEntry): Promise<void> {
    const reason = undelivered(parts);
    if (reason === null) return;
    this.metrics.undelivered(reason);
    await this.conversations.handOver(conversationId, reason);
    // Outside the window nothing can be sent again as it is; what a person can do is a template.
    if (reason !== 'window_closed') {
      const inboundIds = (await this.turns.byId(_id))?.inboundIds ?? [];
      const attempts = Math.max(...parts.map(({ attempt }) => attempt));
      const at = this.clock.now();
      await this.deadLetters.add({ _id, conversationId, inboundIds, reason, attempts, at });
    }
    await this.live.publish({ type: 'conversation.changed', conversationId });
  }
}
