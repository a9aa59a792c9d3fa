import { isDeleted, wordsOf } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import type { InboundMessage } from '@feelori/records/inbound';
import { type OutboxEntry, saidWords } from '@feelori/records/outbox';
import type { Findable } from '@feelori/records/search';

/** A customer's message as it is found; of a deleted one nothing is. */
export function findableMessage({ _id: id, conversationId, message, sentAt }: InboundMessage): Findable {
  return { conversationId, source: 'inbound', id, text: wordsOf(message.content), at: sentAt };
}

/** Something the assistant or a person said, as it is found; none for a draft, and for notices and campaigns. */
export function findableEntry(entry: OutboxEntry): Findable[] {
  const { _id: id, conversationId, origin, stage, writtenAt: at } = entry;
  if (stage === 'draft' || (origin !== 'assistant' && origin !== 'person')) return [];
  return [{ conversationId, source: 'outbox', id, text: findableWords(entry), at }];
}

/** The words an entry is found by now: none where it was taken back, or deleted in the app it was written in. */
export function findableWords(entry: OutboxEntry): string {
  const isGone = entry.stage === 'draft' || (entry.app !== undefined && isDeleted(entry.app.content));
  return isGone ? '' : saidWords(entry);
}

/** The customer's name, as their conversation is found by it. */
export function findableName({
  _id: conversationId,
  customerName: text,
  lastAt: at,
}: Pick<Conversation, '_id' | 'customerName' | 'lastAt'>): Findable {
  return { conversationId, source: 'name', id: '', text, at };
}
