import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedWrites, DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { cancellation } from './cancellation';
import { draftCancellation, type DraftRelease, releaseUpdate } from './draft-release';
import type { OutboxEntry } from './outbox-entry';

/** What becomes of drafts: each change is one compare-and-set on the stage, so that one of several wins. */
@Injectable()
export class DraftEntries {
  constructor(
    @InjectModel('OutboxEntry') private readonly model: Model<OutboxEntry>,
    private readonly writes: BatchedWrites,
  ) {}

  /** Lets a draft go out, in other words where some are given. False when it is none any more. */
  async release(id: string, release: DraftRelease): Promise<boolean> {
    const filter = { _id: id, stage: 'draft' };
    return this.writes.update({ collection: 'outbox', filter, update: releaseUpdate(release) });
  }

  /** Takes a draft back. False when it is none any more. */
  async cancel(id: string, reason: string): Promise<boolean> {
    return this.writes.update(draftCancellation({ id, reason }));
  }

  /** Takes back the drafts of a conversation that were decided before its epoch became this one. */
  async cancelBefore(conversationId: string, epoch: number, reason: string): Promise<void> {
    const outdated = {
      conversationId: { $eq: conversationId },
      stage: 'draft' as const,
      epoch: { $lt: epoch },
    };
    await this.model.updateMany(outdated, cancellation(reason), { ...DURABLE, updatePipeline: true });
  }
}
