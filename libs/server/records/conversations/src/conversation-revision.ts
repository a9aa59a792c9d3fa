/**
 * One more, also in documents of an earlier version, which have none. It grows with what the customer writes, with what
 * people do and when a person is asked for: whoever acts on a row names the one they saw.
 */
export const NEXT_REVISION = { $add: [{ $ifNull: ['$revision', 0] }, 1] };

/** Filter: the conversation is as it was when it was read. */
export function sameRevision(revision: number): object {
  return { revision: revision === 0 ? { $in: [0, null] } : { $eq: revision } };
}
