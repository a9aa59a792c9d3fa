import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { UNKEPT_TEXT } from '@feelori/contracts';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';

/** What conversations keep, and what they no longer say, where old messages are deleted. */
@Injectable()
export class ConversationRetention {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** Those of these in which something is not finished: a turn, a draft, a snooze, or somebody who waits. */
  async unfinishedAmong(ids: readonly string[]): Promise<string[]> {
    const rows = await this.model
      .find(
        {
          _id: { $in: [...ids] },
          $or: [
            { turn: { $ne: null } },
            { draftId: { $type: 'string' } },
            { waitingSince: { $ne: null } },
            { status: 'snoozed' },
          ],
        },
        { _id: 1 },
      )
      .lean();
    return rows.map(({ _id }) => _id);
  }

  /**
   * What was said and noted in these before then is gone: where nothing came since, the list says so and counts
   * nothing, and notes that are gone call nobody. The conversation stays, with what its customer said about offers.
   */
  async forgetWords(ids: readonly string[], before: Date): Promise<void> {
    const _id = { $in: [...ids] };
    await this.model.updateMany(
      { _id, lastAt: { $lt: before }, waitingSince: null, turn: null },
      { $set: { lastText: UNKEPT_TEXT, lastMessageId: null, unanswered: 0 }, $unset: { deletedIds: 1 } },
      DURABLE,
    );
    await this.model.updateMany(
      { _id, 'mentions.at': { $lt: before } },
      { $unset: { mentions: 1 } },
      DURABLE,
    );
  }
}
