import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { WHATSAPP_APP } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { type ConversationActivity, newConversation, shortened } from './conversation-activity';
import { NEXT_REVISION } from './conversation-revision';
import { NEXT_EPOCH } from './next-epoch';

/** WhatsApp's times are whole seconds, ours are not: what was said in the same second came before it. */
const SECOND_MS = 1_000;

/** Conversations in which a person of the shop answers in the WhatsApp Business app. */
@Injectable()
export class ConversationAppTakeovers {
  constructor(
    @InjectModel('Conversation') private readonly model: Model<Conversation>,
    private readonly clock: Clock,
  ) {}

  /** Makes a conversation that a person of the shop began; one that is there stays as it is. */
  async begin(activity: Omit<ConversationActivity, 'messageId'>): Promise<void> {
    const born = newConversation([{ ...activity, messageId: '' }], this.clock.now());
    const unwritten = {
      lastCustomerAt: null,
      lastMessageId: null,
      lastFrom: 'person',
      unanswered: 0,
    } as const;
    await insertNew(this.model.collection, [{ ...born, ...unwritten }]);
  }

  /**
   * Somebody wrote this in the app: a person has the conversation from then on (a colleague who had it keeps it), and what the
   * customer had written until then is answered. The epoch grows, as with every takeover. Bears repetition.
   */
  async take(id: string, { text, at }: { text: string; at: Date }): Promise<void> {
    const until = new Date(at.getTime() + SECOND_MS - 1);
    const isHeld = {
      $and: [{ $eq: ['$mode', 'person'] }, { $ne: [{ $ifNull: ['$assignee', null] }, null] }],
    };
    const isNews = { $lte: ['$lastAt', until] };
    const isAnswered = { $lte: [{ $ifNull: ['$lastCustomerAt', at] }, at] };
    await this.change(id, {
      mode: 'person',
      assignee: { $cond: [isHeld, '$assignee', WHATSAPP_APP.id] },
      status: null,
      snoozedUntil: null,
      draftId: null,
      heldSince: { $max: [at, { $cond: [isHeld, '$heldSince', null] }] },
      lastText: { $cond: [isNews, { $literal: shortened(text) }, '$lastText'] },
      lastFrom: { $cond: [isNews, 'person', '$lastFrom'] },
      lastAt: { $max: ['$lastAt', at] },
      unanswered: { $cond: [isAnswered, 0, '$unanswered'] },
      waitingSince: { $cond: [isAnswered, null, { $ifNull: ['$waitingSince', null] }] },
      epoch: NEXT_EPOCH,
      revision: NEXT_REVISION,
    });
  }

  /** What was said last, at `at` in the app, says this by now. */
  async reword(id: string, { text, at }: { text: string; at: Date }): Promise<void> {
    const isLast = { $and: [{ $eq: ['$lastFrom', 'person'] }, { $lte: ['$lastAt', at] }] };
    await this.change(id, { lastText: { $cond: [isLast, { $literal: shortened(text) }, '$lastText'] } });
  }

  private async change(id: string, changes: object): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, [{ $set: changes }], {
      ...DURABLE,
      updatePipeline: true,
    });
  }
}
