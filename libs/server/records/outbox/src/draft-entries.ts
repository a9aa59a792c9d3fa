import { Injectable } from '@nestjs/common';
import { BatchedWrites } from '@feelori/platform/mongo';
import { draftCancellation, type DraftRelease, releaseUpdate } from './draft-release';

/** What becomes of drafts: each change is one compare-and-set on the stage, so that one of several wins. */
@Injectable()
export class DraftEntries {
  constructor(private readonly writes: BatchedWrites) {}

  /** Lets a draft go out, in other words where some are given. False when it is none any more. */
  async release(id: string, release: DraftRelease): Promise<boolean> {
    const filter = { _id: id, stage: 'draft' };
    return this.writes.update({ collection: 'outbox', filter, update: releaseUpdate(release) });
  }

  /** Takes a draft back. False when it is none any more. */
  async cancel(id: string, reason: string): Promise<boolean> {
    return this.writes.update(draftCancellation({ id, reason }));
  }
}
