import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { InboxView } from '@feelori/contracts';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { carries } from './conversation-labels';
import { conversationOf, type StoredConversation } from './stored-conversation';
import { filterOf } from './view-filter';

/** Where a page ended: the time its view is ordered by, and the conversation's id. */
export interface ListPlace {
  at: Date;
  id: string;
}

/** A view as a person sees it, with all that is in it or only what carries a label. */
export interface ViewRequest {
  view: InboxView;
  userId: string;
  label?: string | undefined;
}

/** The lists of conversations that people work through. Each query has an index that gives its order. */
@Injectable()
export class ConversationLists {
  constructor(@InjectModel('Conversation') private readonly model: Model<Conversation>) {}

  /** One page of a view, from behind the given place on; null begins at its top. */
  async page(
    { view, userId, label }: ViewRequest,
    from: ListPlace | null,
    limit: number,
  ): Promise<Conversation[]> {
    const longestFirst = view === 'needs_you';
    const at = orderOf(view);
    const direction = longestFirst ? 1 : -1;
    const stored: StoredConversation[] = await this.model
      .find({
        $and: [
          filterOf(view, userId),
          label === undefined ? {} : labelledIn(view, label),
          from === null ? {} : behind(at, longestFirst, from),
        ],
      })
      .sort({ [at]: direction, _id: direction })
      .limit(limit)
      .lean();
    return stored.map(conversationOf);
  }

  /** Those of these ids that are in the view, in no order. */
  async among({ view, userId, label }: ViewRequest, ids: readonly string[]): Promise<Conversation[]> {
    const filters = [filterOf(view, userId), label === undefined ? {} : { labels: { $eq: label } }];
    const stored: StoredConversation[] = await this.model
      .find({ _id: { $in: [...ids] }, $and: filters })
      .hint('_id_')
      .lean();
    return stored.map(conversationOf);
  }

  /** The next conversations behind this id, in the order of their ids: for who goes over all of them. */
  async after(id: string, limit: number): Promise<Conversation[]> {
    const stored: StoredConversation[] = await this.model
      .find({ _id: { $gt: id } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
    return stored.map(conversationOf);
  }

  /** Those of these customers, who wrote last first. */
  async ofCustomers(customerIds: readonly string[], limit: number): Promise<Conversation[]> {
    const stored: StoredConversation[] = await this.model
      .find({ customerId: { $in: [...customerIds] } })
      .limit(limit)
      .lean();
    return stored.map(conversationOf).sort((a, b) => b.lastAt.getTime() - a.lastAt.getTime());
  }
}

type OrderField = 'waitingSince' | 'lastAt' | 'mentions.at';

function orderOf(view: InboxView): OrderField {
  if (view === 'needs_you') return 'waitingSince';
  return view === 'mentions' ? 'mentions.at' : 'lastAt';
}

/** Where few conversations are in a view, its own index gives the order, and what carries the label is picked from it. */
function labelledIn(view: InboxView, label: string): object {
  switch (view) {
    case 'needs_you':
    case 'mine':
    case 'unassigned':
    case 'mentions':
      return { labels: { $eq: label } };
    case 'all':
    case 'snoozed':
    case 'resolved':
      return carries(label);
  }
}

/** The bound outside of the choice is what lets an index of the view find the place. */
function behind(field: OrderField, longestFirst: boolean, { at, id }: ListPlace): object {
  const [reaching, further] = longestFirst ? (['$gte', '$gt'] as const) : (['$lte', '$lt'] as const);
  return {
    [field]: { [reaching]: at },
    $or: [{ [field]: { [further]: at } }, { _id: { [further]: id } }],
  };
}

/** When a conversation stands in this view. */
export function placeIn(view: InboxView, { _id, lastAt, waitingSince, mentions }: Conversation): ListPlace {
  const times: Record<OrderField, Date | null> = {
    waitingSince,
    lastAt,
    'mentions.at': mentions?.at ?? null,
  };
  return { at: times[orderOf(view)] ?? lastAt, id: _id };
}
