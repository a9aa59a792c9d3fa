import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { ACTION_WAITS } from '@feelori/contracts';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { shortened } from './conversation-activity';
import { NEXT_REVISION } from './conversation-revision';

/** What actions of customers change in their conversation. Each bears repetition. */
@Injectable()
export class ConversationActions {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** Nothing waits for a yes of the shop any more; what else somebody waits for stays. */
  async decided(id: string): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, mode: 'assistant', handoverReason: ACTION_WAITS },
      [{ $set: { handoverReason: null, waitingSince: null, revision: NEXT_REVISION } }],
      { ...DURABLE, updatePipeline: true },
    );
  }

  /** The customer was told what became of one: the list shows it, and what they asked meanwhile is not answered by it. */
  async told(
    id: string,
    { text, at, from }: { text: string; at: Date; from: 'assistant' | 'person' },
  ): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, lastAt: { $lte: at } },
      { $set: { lastText: shortened(text), lastFrom: from, lastAt: at } },
      DURABLE,
    );
  }
}
