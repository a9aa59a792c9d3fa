import { Injectable } from '@nestjs/common';
import type { MessageKind } from '@feelori/contracts';
import { Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Turns } from '@feelori/records/turns';
import type { ReadThread } from './read-thread';

/** Kinds that say nothing. */
const SILENT: readonly MessageKind[] = [
  'reaction',
  'call_permission_reply',
  'system',
  'edit',
  'revoke',
  'deleted',
];

/** Reads the end of a conversation as its customer and the shop see it. */
@Injectable()
export class ThreadReader {
  constructor(
    private readonly conversations: Conversations,
    private readonly inbound: InboundMessages,
    private readonly outbox: Outbox,
    private readonly turns: Turns,
  ) {}

  /** Null for an unknown conversation. */
  async read(conversationId: string, limit: number): Promise<ReadThread | null> {
    const [conversation, rows, entries] = await Promise.all([
      this.conversations.byId(conversationId),
      this.inbound.page(conversationId, null, limit),
      this.outbox.recent(conversationId, limit),
    ]);
    if (conversation === null) return null;
    const answers = entries.filter(({ origin }) => origin === 'assistant');
    return {
      conversation,
      rows: rows.filter(({ message, state }) => state !== 'dead' && !SILENT.includes(message.content.kind)),
      entries,
      turns: await this.turns.byIds(answers.map(({ _id }) => _id)),
    };
  }
}
