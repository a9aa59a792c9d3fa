const CANCELLED_PARTS = {
  $map: {
    input: '$parts',
    as: 'part',
    in: {
      $cond: [
        { $eq: ['$$part.state', 'pending'] },
        { $mergeObjects: ['$$part', { state: 'cancelled' }] },
        '$$part',
      ],
    },
  },
};

/**
 * The update that takes back every part of an entry that waits to be sent (an aggregation pipeline, so that it is one
 * write whatever the parts have come to). What has gone out, or may have, stays.
 */
export function cancellation(reason: string): object[] {
  return [{ $set: { stage: 'cancelled', cancelReason: { $literal: reason }, parts: CANCELLED_PARTS } }];
}

/** A last stage of an update that may let a part wait again: of an entry that was taken back none does. */
export const STAYS_CANCELLED = {
  $set: { parts: { $cond: [{ $eq: ['$stage', 'cancelled'] }, CANCELLED_PARTS, '$parts'] } },
};
