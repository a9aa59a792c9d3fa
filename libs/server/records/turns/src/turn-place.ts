import type { Turn } from './turn';

/** Where a turn stands in its thread; its number decides where several were answered in the same millisecond. */
export type TurnPlace = Pick<Turn, 'answeredAt' | 'n'>;

/** A filter for the turn at a place and those before it; each branch is a range of the index `thread_order`. */
export function fromPlace(conversationId: string, { answeredAt, n }: TurnPlace) {
  return {
    $or: [
      { conversationId, answeredAt: { $lt: answeredAt } },
      { conversationId, answeredAt, n: { $lte: n } },
    ],
  };
}
