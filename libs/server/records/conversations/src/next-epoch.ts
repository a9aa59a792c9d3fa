/** One more, also in documents of an earlier version, which have none. */
export const NEXT_EPOCH = { $add: [{ $ifNull: ['$epoch', 0] }, 1] };
