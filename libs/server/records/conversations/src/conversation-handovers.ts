import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { NEXT_REVISION } from './conversation-revision';

/** Whoever wrote by themselves again and again needs nobody. */
const NO_HANDOVER = 'auto_reply_loop';
const PEOPLE_MAX = 500;

/** Conversations that the assistant handed over and nobody has yet, and those whose colleague is gone. */
@Injectable()
export class ConversationHandovers {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** Ids of those that nobody has, who waits longest first; `limit` at most. */
  async unassigned(limit: number): Promise<string[]> {
    const rows = await this.model
      .find({ status: null, ...WAITING, assignee: null, handoverReason: { $ne: NO_HANDOVER } }, { _id: 1 })
      .sort({ waitingSince: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id }) => _id);
  }

  /**
   * Gives one to this person, if nobody has it and a person is needed still. What the assistant said when it handed over
   * goes out all the same, so no epoch grows.
   */
  async give(id: string, userId: string): Promise<boolean> {
    const given = { assignee: { $literal: userId }, heldSince: '$$NOW', revision: NEXT_REVISION };
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, ...WAITING, assignee: null },
      [{ $set: given }],
      { ...DURABLE, updatePipeline: true },
    );
    return modifiedCount === 1;
  }

  /** Ids of the people who have conversations that are worked on or put off. */
  async holders(): Promise<string[]> {
    const ids = await this.model.distinct('assignee', { mode: 'person', assignee: { $gt: '' } });
    return ids.filter((id) => id !== null).slice(0, PEOPLE_MAX);
  }

  /** Nobody has what this person had; gives the ids, `limit` at most. */
  async release(userId: string, limit: number): Promise<string[]> {
    const held = { mode: 'person' as const, assignee: { $eq: userId } };
    const rows = await this.model.find(held, { _id: 1 }).limit(limit).lean();
    const ids = rows.map(({ _id }) => _id);
    await this.model.updateMany(
      { _id: { $in: ids }, ...held },
      [{ $set: { assignee: null, revision: NEXT_REVISION } }],
      { ...DURABLE, updatePipeline: true },
    );
    return ids;
  }
}

const WAITING = { mode: 'person' as const, waitingSince: { $type: 'date' as const } };
