import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { COUNTED_MOST, type InboxCounts, type InboxView } from '@feelori/contracts';
import { allDone, Batcher } from '@feelori/platform/batch';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { carries } from './conversation-labels';
import { conversationOf, type StoredConversation } from './stored-conversation';

/** What everybody sees alike is counted at most this often. */
const COUNT_EVERY_MS = 50;

/** Whose are the views that are the same for everybody. */
const NOBODY = '';

type CountsForAll = Omit<InboxCounts, 'mine' | 'mentions'>;

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
  /** Every console asks anew when something changes, all at that moment: counted once for all of them. */
  private readonly forAll = new Batcher<null, CountsForAll>({
    slots: 1,
    size: Infinity,
    restMs: COUNT_EVERY_MS,
    start: 'after-burst',
    run: async (asked) => {
      const counts = await this.countForAll();
      return allDone(asked.map(() => counts));
    },
  });

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

  /** How many conversations each view holds for `userId`, and of the mentions how many are unseen, counted up to `COUNTED_MOST`. */
  async counts(userId: string): Promise<InboxCounts> {
    const [forAll, mine, mentions] = await Promise.all([
      this.forAll.add(null),
      this.count(filterOf('mine', userId)),
      this.count(unseenBy(userId)),
    ]);
    return { ...forAll, mine, mentions };
  }

  /** What is the same for everybody, each as it is after somebody asked. */
  private async countForAll(): Promise<CountsForAll> {
    const [needs_you, unassigned, snoozed, resolved] = await Promise.all([
      this.count(filterOf('needs_you', NOBODY)),
      this.count(filterOf('unassigned', NOBODY)),
      this.count(filterOf('snoozed', NOBODY)),
      this.count(filterOf('resolved', NOBODY)),
    ]);
    return { needs_you, unassigned, snoozed, resolved };
  }

  private count(filter: object): Promise<number> {
    return this.model.countDocuments(filter, { limit: COUNTED_MOST });
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
    case 'mentions':
      // The type is what lets the index of mentions answer.
      return { 'mentions.people': { $eq: userId }, 'mentions.at': { $type: 'date' } };
    case 'all':
      return { status: null };
    case 'snoozed':
    case 'resolved':
      return { status: view };
  }
}

/** In which a note calls them that they have not seen; the type is for the index, as above. */
function unseenBy(userId: string): object {
  return { 'mentions.unseen': { $eq: userId, $type: 'string' } };
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
