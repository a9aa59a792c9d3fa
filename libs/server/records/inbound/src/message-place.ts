import type { InboundMessage } from './inbound-message';

/**
 * Where a message stands in its thread. Meta's times are whole seconds, so the order of arrival decides within one,
 * and the id where several arrived together.
 */
export type MessagePlace = Pick<InboundMessage, 'sentAt' | 'receivedAt' | '_id'>;

/** A filter for the message at a place and those before it; each branch is a range of the index `thread_order`. */
export function fromPlace(conversationId: string, { sentAt, receivedAt, _id }: MessagePlace) {
  return {
    $or: [
      { conversationId, sentAt: { $lt: sentAt } },
      { conversationId, sentAt, receivedAt: { $lt: receivedAt } },
      { conversationId, sentAt, receivedAt, _id: { $lte: _id } },
    ],
  };
}

/** Sorts messages into the order of their thread. */
export function byPlace(a: MessagePlace, b: MessagePlace): number {
  return +a.sentAt - +b.sentAt || +a.receivedAt - +b.receivedAt || (a._id < b._id ? -1 : 1);
}
