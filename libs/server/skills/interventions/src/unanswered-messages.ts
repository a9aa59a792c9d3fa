import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type InboundMessage, InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import { unansweredOf } from './unanswered-of';

/** More than a customer writes while nobody answers; what lies further back was never going to be answered. */
const LOOKED_AT = 30;

/** What a customer wrote to a person who never answered: it is the assistant's once the conversation is handed back. */
@Injectable()
export class UnansweredMessages {
  constructor(
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** Lets them wait for a turn again. Bears repetition. */
  async reopen(conversationId: string): Promise<void> {
    const [messages, [said]] = await Promise.all([
      this.inbound.recent(conversationId, LOOKED_AT),
      this.outbox.recent(conversationId, 1),
    ]);
    const records = await this.turns.byIds([...new Set(messages.flatMap(turnIdOf))]);
    const answered = records.filter(({ decision }) => decision === 'answered');
    const entries = await Promise.all(answered.map(({ _id }) => this.outbox.byId(_id)));
    const left = unansweredOf(messages, {
      said: new Map(entries.flatMap((entry) => (entry === null ? [] : [[entry._id, entry]]))),
      turns: new Map(records.map((turn) => [turn._id, turn])),
      saidAt: said?.writtenAt ?? null,
      saidInApp: said?.app !== undefined,
      oldest: new Date(this.clock.ms() - this.live.get('pace.answered_within_hours') * 3_600_000),
    });
    await this.inbound.reopen(left);
  }
}

function turnIdOf({ turnId }: InboundMessage): string[] {
  return turnId === null ? [] : [turnId];
}
