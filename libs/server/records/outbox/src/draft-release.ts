import type { ReplyContent } from '@feelori/contracts';
import type { BatchedUpdate } from '@feelori/platform/mongo';
import { cancellation } from './cancellation';

/** Who releases a draft, and what goes out in the place of what it says. */
export interface DraftRelease {
  by: string;
  at: Date;
  content?: ReplyContent;
}

/** The update that lets a draft go out. Other words take the place of all its parts; tries stay counted. */
export function releaseUpdate({ by, at, content }: DraftRelease): object[] {
  const release = { by: { $literal: by }, at, edited: content !== undefined };
  const edited = { $mergeObjects: [{ $first: '$parts' }, { content: { $literal: content } }] };
  const parts = content === undefined ? {} : { parts: [edited] };
  return [{ $set: { stage: 'released', nextAt: at, release, ...parts } }];
}

/** The update that takes a draft back. */
export function draftCancellation({ id, reason }: { id: string; reason: string }): BatchedUpdate {
  return { collection: 'outbox', filter: { _id: id, stage: 'draft' }, update: cancellation(reason) };
}
