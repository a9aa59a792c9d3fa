import type { ThreadMessage, ThreadReply } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { OutboxEntry } from '@feelori/records/outbox';
import type { Turn } from '@feelori/records/turns';

/** A customer's message as the thread shows it; ids of WhatsApp accounts stay behind. */
export function threadMessage({ _id, sentAt, message, state }: InboundMessage): ThreadMessage {
  return { from: 'customer', id: _id, at: sentAt.toISOString(), content: message.content, state };
}

/** The messages of an outbox entry, each with who said it and, where a turn made it, how long that took and by what means. */
export function threadReplies(entry: OutboxEntry, turn: Turn | undefined): ThreadReply[] {
  return entry.parts.map((part) => ({
    from: entry.origin,
    id: `${entry._id}:${part.i}`,
    entryId: entry._id,
    at: (part.sentAt ?? entry.writtenAt).toISOString(),
    content: part.content,
    state: part.state,
    errorCode: part.errorCode,
    answeredBy: entry.answeredBy,
    model: turn?.model ?? null,
    answeredInMs: turn ? Math.max(0, entry.writtenAt.getTime() - turn.takenAt.getTime()) : null,
    tools: turn?.tools.map(({ name, ms, ok }) => ({ name, ms, ok })) ?? [],
  }));
}
