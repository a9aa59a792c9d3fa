import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { shortened } from './conversation-activity';
import { NEXT_REVISION } from './conversation-revision';

/** What a draft of the assistant changes in its conversation. Each bears repetition. */
@Injectable()
export class ConversationDrafts {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /**
   * A person released the draft: what the customer asked is answered, unless the draft hands over. A conversation that has
   * another draft by now stays as it is.
   */
  async released(id: string, draftId: string, { text, at }: { text: string; at: Date }): Promise<void> {
    const words = {
      lastText: { $literal: shortened(text) },
      lastFrom: 'assistant',
      lastAt: { $max: ['$lastAt', at] },
    };
    const isAnswered = { $eq: ['$mode', 'assistant'] };
    await this.change(id, draftId, {
      ...words,
      draftId: null,
      unanswered: { $cond: [isAnswered, 0, '$unanswered'] },
      waitingSince: { $cond: [isAnswered, null, '$waitingSince'] },
      handoverReason: { $cond: [isAnswered, null, '$handoverReason'] },
    });
  }

  /** The draft is none any more, and the customer still waits: `reason` says for what where the assistant has it. */
  async gone(id: string, draftId: string, reason: string): Promise<void> {
    const isAssistants = { $eq: ['$mode', 'assistant'] };
    await this.change(id, draftId, {
      draftId: null,
      handoverReason: { $cond: [isAssistants, { $literal: reason }, '$handoverReason'] },
    });
  }

  private async change(id: string, draftId: string, changes: object): Promise<void> {
    await this.model.updateOne(
      { _id: { $eq: id }, draftId: { $eq: draftId } },
      [{ $set: { ...changes, revision: NEXT_REVISION } }],
      {
        ...DURABLE,
        updatePipeline: true,
      },
    );
  }
}
