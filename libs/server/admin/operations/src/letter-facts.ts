import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Conversations } from '@feelori/records/conversations';
import type { DeadLetter } from '@feelori/records/dead-letters';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import type { LetterFacts } from './replay-verdict';

/** Reads what a replay has to know. */
@Injectable()
export class LetterFactsReader {
  constructor(
    private readonly conversations: Conversations,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  async read(letter: DeadLetter): Promise<LetterFacts> {
    const { conversationId } = letter;
    const [conversation, entry, recent, messages] = await Promise.all([
      this.conversations.byId(conversationId),
      this.outbox.byId(letter._id),
      this.outbox.recent(conversationId, 1),
      this.inbound.byIds(letter.inboundIds),
    ]);
    const messageMaxAgeHours = this.live.get('pace.answered_within_hours');
    const last = recent[0] ?? null;
    return { letter, conversation, entry, last, messages, now: this.clock.now(), messageMaxAgeHours };
  }
}
