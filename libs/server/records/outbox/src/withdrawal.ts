import type { OutboxEntry } from './outbox-entry';
import { UNSETTLED } from './send-lattice';

/** Why an entry was withdrawn. */
const REASON = 'question_changed';

/**
 * The update that takes back what of an entry waits to be sent, and forgets its words: what it answers was changed or
 * deleted. What may have gone out already stays, and is not sent again. Other than a cancelled entry this one may be
 * written anew once nothing of it is left; `triesSpent` tells the one that was read from one that was written anew.
 */
export function withdrawal(triesSpent: number): object[] {
  const waits = { $eq: ['$$part.state', 'pending'] };
  const kept = { $filter: { input: '$parts', as: 'part', cond: { $not: [waits] } } };
  const isOpen = { $in: ['$$part.state', [...UNSETTLED]] };
  const anyOpen = { $anyElementTrue: [{ $map: { input: '$parts', as: 'part', in: isOpen } }] };
  const isSame = { $eq: [{ $ifNull: ['$triesSpent', 0] }, triesSpent] };
  const changes = {
    stage: 'cancelled',
    cancelReason: REASON,
    parts: kept,
    nextAt: { $cond: [{ $eq: [kept, []] }, null, '$nextAt'] },
    // A worker that read the entry before must not take a part written later for the one it saw.
    triesSpent: { $add: [{ $max: '$parts.attempt' }, 1] },
  };
  const isMeant = { $and: [{ $in: ['$stage', ['released', 'draft']] }, anyOpen, isSame] };
  return [{ $replaceWith: { $cond: [isMeant, { $mergeObjects: ['$$ROOT', changes] }, '$$ROOT'] } }];
}

/** A filter for an entry of which nothing was said and that may be written anew. */
export function withdrawnWhole(id: string) {
  return { _id: id, stage: 'cancelled', cancelReason: REASON, parts: { $size: 0 } };
}

/** Whether nothing of it was said, and it may be written anew. */
export function isWithdrawn({ stage, cancelReason, parts }: OutboxEntry): boolean {
  return stage === 'cancelled' && cancelReason === REASON && parts.length === 0;
}

/** What is said in the place of a withdrawn entry. */
export function rewritten({ triesSpent = 0 }: OutboxEntry, entry: OutboxEntry): OutboxEntry {
  return { ...entry, triesSpent, parts: entry.parts.map((part) => ({ ...part, attempt: triesSpent })) };
}
