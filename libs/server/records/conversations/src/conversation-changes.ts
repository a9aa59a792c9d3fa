import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DELETED_TEXT } from '@feelori/contracts';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { shortened } from './conversation-activity';
import { NEXT_REVISION } from './conversation-revision';

/** Deleted messages a conversation remembers, so that news of one that is late says nothing of it. */
const REMEMBERED = 50;

/** A message that its sender changed. */
interface Changed {
  conversationId: string;
  messageId: string;
}

interface Deleted extends Changed {
  waited: { forTurn: boolean; forPerson: boolean };
}

/** The turn that was open when a change was noted: if it has the message, it looks at it again before it ends. */
export interface Noted {
  openTurnId: string | null;
}

/**
 * What an edit or a deletion changes in its conversation: the words in the list, the count of what waits, and the open
 * turn that has the message, which looks at its messages again before it ends. Bears repetition.
 */
@Injectable()
export class ConversationChanges {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** `waited`: nobody had taken it up, or whoever did left it to a person who has said nothing since. */
  async noteDeletion({ conversationId, messageId, waited }: Deleted): Promise<Noted | null> {
    const id = { $literal: messageId };
    const deleted = { $ifNull: ['$deletedIds', []] };
    const isKnown = { $in: [id, deleted] };
    const more = { $slice: [{ $concatArrays: [deleted, [id]] }, -REMEMBERED] };
    const isWithPerson = { $ne: ['$mode', 'assistant'] };
    const counted = { $or: [waited.forTurn, { $and: [waited.forPerson, isWithPerson] }] };
    const isLess = { $and: [counted, { $not: [isKnown] }, { $not: [isInTurn(messageId)] }] };
    const isLastWaiting = { $and: [isLess, isWithPerson, { $lte: ['$unanswered', 1] }] };
    // Who asked for a person, and got none yet, goes on waiting.
    const isNobodyWaiting = { $and: [isLastWaiting, { $ne: [{ $ifNull: ['$assignee', null] }, null] }] };
    return this.change(conversationId, {
      lastText: { $cond: [isLast(messageId), DELETED_TEXT, '$lastText'] },
      deletedIds: { $cond: [isKnown, deleted, more] },
      unanswered: { $cond: [isLess, { $max: [0, { $subtract: ['$unanswered', 1] }] }, '$unanswered'] },
      waitingSince: { $cond: [isNobodyWaiting, null, '$waitingSince'] },
      turn: turnTold(messageId),
    });
  }

  /** `isNews`: it waits to be answered anew, since `at`; `counts` where it did not wait before. */
  async noteEdit(
    { conversationId, messageId }: Changed,
    { text, at, isNews, counts }: { text: string; at: Date; isNews: boolean; counts: boolean },
  ): Promise<Noted | null> {
    const id = { $literal: messageId };
    const isGone = { $in: [id, { $ifNull: ['$deletedIds', []] }] };
    const words = { $cond: [isGone, DELETED_TEXT, { $literal: shortened(text) }] };
    const news = {
      lastText: words,
      lastFrom: 'customer',
      lastMessageId: id,
      lastAt: { $max: ['$lastAt', at] },
      status: null,
      snoozedUntil: null,
      revision: NEXT_REVISION,
    };
    const more = { $add: ['$unanswered', 1] };
    return this.change(conversationId, {
      ...(isNews ? news : { lastText: { $cond: [isLast(messageId), words, '$lastText'] } }),
      ...(counts ? { unanswered: { $cond: [isInTurn(messageId), '$unanswered', more] } } : {}),
      turn: turnTold(messageId),
    });
  }

  /** What was said last, at `at`, is not said after all, since the customer deleted what it answers. */
  async noteUnsaid(conversationId: string, at: Date): Promise<void> {
    const isLastWord = { $and: [{ $eq: ['$lastFrom', 'assistant'] }, { $eq: ['$lastAt', at] }] };
    await this.change(conversationId, {
      lastText: { $cond: [isLastWord, DELETED_TEXT, '$lastText'] },
      lastFrom: { $cond: [isLastWord, 'customer', '$lastFrom'] },
    });
  }

  /** A person wrote anew what the assistant said at this time: the list shows what goes out, unless something newer stands there. */
  async noteRewording(conversationId: string, { at, text }: { at: Date; text: string }): Promise<void> {
    const isLastWord = { $and: [{ $eq: ['$lastFrom', 'assistant'] }, { $eq: ['$lastAt', at] }] };
    await this.change(conversationId, {
      lastText: { $cond: [isLastWord, { $literal: shortened(text) }, '$lastText'] },
    });
  }

  /** Null when there is no such conversation (yet). */
  private async change(conversationId: string, changes: object): Promise<Noted | null> {
    const after: Pick<Conversation, 'turn'> | null = await this.model
      .findOneAndUpdate({ _id: { $eq: conversationId } }, [{ $set: changes }], {
        ...DURABLE,
        updatePipeline: true,
        returnDocument: 'after',
        projection: { turn: 1 },
      })
      .lean();
    return after && { openTurnId: after.turn?.id ?? null };
  }
}

function isLast(messageId: string): object {
  return { $and: [{ $eq: ['$lastMessageId', { $literal: messageId }] }, { $eq: ['$lastFrom', 'customer'] }] };
}

function isInTurn(messageId: string): object {
  return { $in: [{ $literal: messageId }, { $ifNull: ['$turn.inboundIds', []] }] };
}

function turnTold(messageId: string): object {
  const changes = { $add: [{ $ifNull: ['$turn.changes', 0] }, 1] };
  return { $cond: [isInTurn(messageId), { $mergeObjects: ['$turn', { changes }] }, '$turn'] };
}
