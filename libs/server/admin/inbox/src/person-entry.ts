import { type AttachedFile, type ReplyContent, WHATSAPP_LIMITS } from '@feelori/contracts';
import { trailHere } from '@feelori/platform/tracing';
import type { Conversation } from '@feelori/records/conversations';
import { newPart, type OutboxEntry, personEntryId } from '@feelori/records/outbox';

/** What a person of the shop says, as the outbox keeps it: no takeover concerns it, and it is due at once. */
export function personEntry(
  conversation: Conversation,
  {
    clientMessageId,
    contents,
    author,
    place,
    now,
  }: { clientMessageId: string; contents: readonly ReplyContent[]; author: string; place: number; now: Date },
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
    ...trailHere(),
    parts: contents.map(newPart),
    nextAt: now,
  };
}

/** Words go below the file where WhatsApp has room for them there, else after it. */
export function contentsOf(text: string, file: AttachedFile | null): ReplyContent[] {
  const words: ReplyContent = { kind: 'text', text };
  if (file === null) return [words];
  if (text === '') return [{ kind: 'attachment', file }];
  const isBelow = file.kind !== 'audio' && text.length <= WHATSAPP_LIMITS.caption;
  return isBelow ? [{ kind: 'attachment', file, caption: text }] : [{ kind: 'attachment', file }, words];
}
