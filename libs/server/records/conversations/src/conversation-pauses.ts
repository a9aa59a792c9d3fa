import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedWrites, DURABLE, idPages } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { NEXT_REVISION } from './conversation-revision';
import { NEXT_EPOCH } from './next-epoch';

/** The reason of a conversation whose customer waits because the assistant is paused. */
const PAUSED = 'paused';

/** Conversations in which the assistant is silent for a while, and those that people have left. */
@Injectable()
export class ConversationPauses {
  constructor(
    @InjectModel('Conversation') private readonly model: Model<Conversation>,
    private readonly writes: BatchedWrites,
  ) {}

  /** The assistant keeps out of this one from now on. False when it did not have it. */
  async pause(id: string): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, mode: 'assistant' },
      [
        {
          $set: {
            mode: 'paused',
            handoverReason: PAUSED,
            draftId: null,
            epoch: NEXT_EPOCH,
            revision: NEXT_REVISION,
          },
        },
      ],
      { ...DURABLE, updatePipeline: true },
    );
    return modifiedCount > 0;
  }

  /** What the assistant had to say is not said, since it is paused everywhere: the customer waits from `at` on. */
  async noteSilence(id: string, at: Date): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, mode: 'assistant' },
      [
        {
          $set: {
            handoverReason: PAUSED,
            waitingSince: { $ifNull: ['$waitingSince', at] },
            revision: NEXT_REVISION,
          },
        },
      ],
      { ...DURABLE, updatePipeline: true },
    );
  }

  /** Whose customers wait because the assistant was paused everywhere, those waiting longest first, in pages. */
  silenced(pageSize: number): AsyncIterable<string[]> {
    const rows = this.model.collection
      .find({ mode: 'assistant', handoverReason: PAUSED, waitingSince: { $type: 'date' } })
      .project<Pick<Conversation, '_id'>>({ _id: 1 })
      .sort({ waitingSince: 1 });
    return idPages(rows, (row) => row._id, pageSize);
  }

  /** The pause is over here: nobody waits for it any more. False when a turn began since `turnSeq`, or is under way. */
  async resume(id: string, turnSeq: number): Promise<boolean> {
    return this.writes.compareAndSet({
      collection: 'conversations',
      id,
      when: { mode: 'assistant', handoverReason: PAUSED, turn: null, turnSeq },
      set: { handoverReason: null, waitingSince: null },
    });
  }

  /** Whose customers do not wait, and in which nobody of the shop did anything since `before`, in pages. */
  idle(before: Date, pageSize: number): AsyncIterable<string[]> {
    const rows = this.model.collection
      .find({ mode: 'person', waitingSince: null, heldSince: { $type: 'date', $lt: before } })
      .project<Pick<Conversation, '_id'>>({ _id: 1 })
      .sort({ heldSince: 1 });
    return idPages(rows, (row) => row._id, pageSize);
  }

  /** The assistant has it again where nobody came back since it was found idle. False where somebody did. */
  async handBackIdle(id: string, before: Date): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, mode: 'person', waitingSince: null, heldSince: { $type: 'date', $lt: before } },
      [
        {
          $set: {
            mode: 'assistant',
            assignee: null,
            handoverReason: null,
            draftId: null,
            epoch: NEXT_EPOCH,
            revision: NEXT_REVISION,
          },
        },
      ],
      { ...DURABLE, updatePipeline: true },
    );
    return modifiedCount > 0;
  }
}
