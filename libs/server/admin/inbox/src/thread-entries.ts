import type { ThreadMessage, ThreadReply } from '@feelori/contracts';
import type { InboundMessage } from '@feelori/records/inbound';
import type { Turn } from '@feelori/records/turns';

/** A customer's message as the thread shows it; ids of WhatsApp accounts stay behind. */
export function threadMessage({ _id, sentAt, message, state }: InboundMessage): ThreadMessage {
  return { from: 'customer', id: _id, at: sentAt.toISOString(), content: message.content, state };
}

/** The replies of a turn, one entry a part, each with who answered and how long that took. */
export function threadReplies(turn: Turn): ThreadReply[] {
  return turn.parts.map((part) => ({
    from: turn.answeredBy === 'person' ? 'person' : 'assistant',
    id: `${turn._id}:${part.i}`,
    turnId: turn._id,
    at: (part.sentAt ?? turn.answeredAt).toISOString(),
    content: part.content,
    state: part.state,
    errorCode: part.errorCode,
    answeredBy: turn.answeredBy,
    model: turn.model,
    answeredInMs: Math.max(0, turn.answeredAt.getTime() - turn.takenAt.getTime()),
    tools: turn.tools.map(({ name, ms, ok }) => ({ name, ms, ok })),
  }));
}
