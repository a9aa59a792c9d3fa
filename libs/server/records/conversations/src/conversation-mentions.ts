import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationOf, type StoredConversation } from './stored-conversation';

/** Whom notes call into a conversation. It moves nothing of how the conversation stands, so it asks for no revision. */
@Injectable()
export class ConversationMentions {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** A note written at `at` calls these. Bears repetition: who has seen it is then called once more. */
  async call(id: string, people: readonly string[], at: Date): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id } },
      {
        $addToSet: { 'mentions.people': { $each: people }, 'mentions.unseen': { $each: people } },
        $max: { 'mentions.at': at },
      },
      DURABLE,
    );
  }

  /** This person has seen what was written. The conversation as it is then; null where there was nothing to see. */
  async see(id: string, userId: string): Promise<Conversation | null> {
    const after: StoredConversation | null = await this.model
      .findOneAndUpdate(
        { _id: { $eq: id }, 'mentions.unseen': { $eq: userId } },
        { $pull: { 'mentions.unseen': userId } },
        { ...DURABLE, returnDocument: 'after' },
      )
      .lean();
    return after && conversationOf(after);
  }
}
