/**
 * The update that takes back every part of an entry that waits to be sent (an aggregation pipeline, so that it is one
 * write whatever the parts have come to). What has gone out, or may have, stays.
 */
export function cancellation(reason: string): object[] {
  const part = {
    $cond: [
      { $eq: ['$$part.state', 'pending'] },
      { $mergeObjects: ['$$part', { state: 'cancelled' }] },
      '$$part',
    ],
  };
  return [
    {
      $set: {
        stage: 'cancelled',
        cancelReason: { $literal: reason },
        parts: { $map: { input: '$parts', as: 'part', in: part } },
      },
    },
  ];
}
