import type { OutboxEntry } from './outbox-entry';

/** Where an entry stands in its thread; its id decides where several were written in the same millisecond. */
export type EntryPlace = Pick<OutboxEntry, 'writtenAt' | '_id'>;

/** A filter for the entry at a place and those before it; each branch is a range of the index `thread_order`. */
export function fromPlace(conversationId: string, { writtenAt, _id }: EntryPlace) {
  return {
    $or: [
      { conversationId, writtenAt: { $lt: writtenAt } },
      { conversationId, writtenAt, _id: { $lte: _id } },
    ],
  };
}
