import type { SendState } from '@feelori/contracts';
import type { SendRef } from './opaque-data';
import type { OutboxPart } from './outbox-entry';

/** A change of one part, and of when its entry is looked at again, that counts only while both are as expected. */
export interface PartUpdate {
  send: SendRef;
  /** States the part may be in. */
  from: readonly SendState[];
  /** The entry's `nextAt` as it was seen; left out where it does not matter. */
  seenNextAt?: Date | null;
  part: Partial<OutboxPart>;
  nextAt?: Date | null;
}

/**
 * The update (an aggregation pipeline) that makes such a change, or leaves the entry as it is. With the condition in
 * here the entry is found by its id alone, which costs the database half of what a condition in the filter does.
 */
export function partUpdate({ send, from, seenNextAt, part, nextAt }: PartUpdate): object[] {
  const meant = {
    $and: [
      { $eq: ['$$part.i', send.part] },
      { $eq: ['$$part.attempt', send.attempt] },
      { $in: ['$$part.state', [...from]] },
    ],
  };
  const found = { $anyElementTrue: [{ $map: { input: '$parts', as: 'part', in: meant } }] };
  const seen = { $eq: [{ $ifNull: ['$nextAt', null] }, { $literal: seenNextAt }] };
  const wins = seenNextAt === undefined ? found : { $and: [found, seen] };
  const changed = { $cond: [meant, { $mergeObjects: ['$$part', { $literal: part }] }, '$$part'] };
  const changes = {
    parts: { $map: { input: '$parts', as: 'part', in: changed } },
    ...(nextAt === undefined ? {} : { nextAt: { $literal: nextAt } }),
  };
  return [{ $replaceWith: { $cond: [wins, { $mergeObjects: ['$$ROOT', changes] }, '$$ROOT'] } }];
}
