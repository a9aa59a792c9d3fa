import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { COUNTED_MOST, type InboxCounts, type InboxView } from '@feelori/contracts';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationOf, type StoredConversation } from './stored-conversation';

/** Where a page ended: the time its view is ordered by, and the conversation's id. */
export interface ListPlace {
  at: Date;
  id: string;
}

/** The lists of conversations that people work through. Each query has an index that gives its order. */
@Injectable()
export class ConversationLists {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** One page of a view as `userId` sees it, from behind the given place on; null begins at its top. */
  async page(
    view: InboxView,
    userId: string,
    from: ListPlace | null,
    limit: number,
  ): Promise<Conversation[]> {
    const longestFirst = view === 'needs_you';
    const at = longestFirst ? 'waitingSince' : 'lastAt';
    const direction = longestFirst ? 1 : -1;
    const stored: StoredConversation[] = await this.model
      .find({ $and: [filterOf(view, userId), from === null ? {} : behind(at, longestFirst, from)] })
      .sort({ [at]: direction, _id: direction })
      .limit(limit)
      .lean();
    return stored.map(conversationOf);
  }

  /** How many conversations each view holds for `userId`, counted up to `COUNTED_MOST`. */
  async counts(userId: string): Promise<InboxCounts> {
    const count = (view: InboxView): Promise<number> =>
      this.model.countDocuments(filterOf(view, userId), { limit: COUNTED_MOST });
    const [needs_you, mine, unassigned, snoozed, resolved] = await Promise.all([
      count('needs_you'),
      count('mine'),
      count('unassigned'),
      count('snoozed'),
      count('resolved'),
    ]);
    return { needs_you, mine, unassigned, snoozed, resolved };
  }
}

function filterOf(view: InboxView, userId: string): object {
  switch (view) {
    case 'needs_you':
      return { status: null, waitingSince: { $type: 'date' } };
    case 'mine':
      return { mode: 'person', assignee: { $eq: userId }, status: null };
    case 'unassigned':
      return { mode: 'person', assignee: null, status: null };
    case 'all':
      return { status: null };
    case 'snoozed':
    case 'resolved':
      return { status: view };
  }
}

/** The bound outside of the choice is what lets an index of the view find the place. */
function behind(field: 'waitingSince' | 'lastAt', longestFirst: boolean, { at, id }: ListPlace): object {
  const [reaching, further] = longestFirst ? (['$gte', '$gt'] as const) : (['$lte', '$lt'] as const);
  return {
    [field]: { [reaching]: at },
    $or: [{ [field]: { [further]: at } }, { _id: { [further]: id } }],
  };
}

/** When a conversation stands in this view. */
export function placeIn(view: InboxView, { _id, lastAt, waitingSince }: Conversation): ListPlace {
  return { at: view === 'needs_you' ? (waitingSince ?? lastAt) : lastAt, id: _id };
}
