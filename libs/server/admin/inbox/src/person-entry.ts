import type { ReplyRequest } from '@feelori/contracts';
import type { Conversation } from '@feelori/records/conversations';
import { newPart, type OutboxEntry, personEntryId } from '@feelori/records/outbox';

/** What a person of the shop says, as the outbox keeps it: no takeover concerns it, and it is due at once. */
export function personEntry(
  conversation: Conversation,
  { clientMessageId, text }: ReplyRequest,
  { author, place, now }: { author: string; place: number; now: Date },
): OutboxEntry {
  const { _id, phoneNumberId, customerId, identity } = conversation;
  return {
    _id: personEntryId(_id, clientMessageId),
    conversationId: _id,
    phoneNumberId,
    customerId,
    to: identity,
    origin: 'person',
    place,
    epoch: null,
    author,
    answeredBy: 'person',
    writtenAt: now,
    stage: 'released',
    cancelReason: null,
    handoverReason: null,
    consent: null,
    parts: [newPart({ kind: 'text', text: text.toWellFormed() }, 0)],
    nextAt: now,
  };
}
