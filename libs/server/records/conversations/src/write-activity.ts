import { DELETED_TEXT } from '@feelori/contracts';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import type { ActivitySummary } from './conversation-activity';
import { NEXT_REVISION } from './conversation-revision';

/** News in one command, in which every conversation looks for its own. */
const SLICE = 100;
/** On one machine, not yet in its journal. */
const RELAXED = { writeConcern: { w: 1 } } as const;

/** Tells conversations their news (one each); gives the ids among which some are not there. */
export async function writeActivity(
  { collection }: Model<Conversation>,
  news: readonly ActivitySummary[],
): Promise<string[]> {
  const update = async ({ filter, changes }: ActivityUpdate): Promise<number> =>
    (await collection.updateMany(filter, changes, RELAXED)).matchedCount;
  const slices = Array.from({ length: Math.ceil(news.length / SLICE) }, (_, n) =>
    news.slice(n * SLICE, (n + 1) * SLICE),
  );
  const missed = await Promise.all(
    slices.map(async (slice) => {
      const plain = await update(updateOfMany(slice));
      // A first deletion that comes between the two makes the number on a badge too great, until the next turn.
      const others = plain === slice.length ? 0 : await update(updateOfManyWithDeletions(slice));
      return plain + others < slice.length ? slice.map(({ id }) => id) : [];
    }),
  );
  return missed.flat();
}

/** Whoever writes is worked with again, snoozed or resolved before; what people saw until then is outdated. */
const OPENED = { status: null, snoozedUntil: null, revision: NEXT_REVISION };

interface ActivityUpdate {
  filter: object;
  changes: object[];
}

/**
 * One update for many conversations that are there: each finds its own news by its position in the list. Measured at
 * 60 % of what an update for each of them costs the database. Leaves out conversations that know of a deletion.
 */
function updateOfMany(news: readonly ActivitySummary[]): ActivityUpdate {
  const brought = news.map(({ identity, customerName, lastText, lastMessageId, lastAt, messageIds }) => ({
    ...{ identity, customerName, lastText, lastMessageId, lastAt },
    count: messageIds.length,
  }));
  return updateWith(
    news,
    brought,
    { deletedIds: null },
    {
      lastText: '$news.lastText',
      unanswered: { $add: ['$unanswered', '$news.count'] },
      ...OPENED,
    },
  );
}

/** The same for those that know of deletions: news of a message can come after its deletion, from another machine. */
function updateOfManyWithDeletions(news: readonly ActivitySummary[]): ActivityUpdate {
  const isDeleted = { $in: ['$news.lastMessageId', '$deletedIds'] };
  const counted = { $size: { $setDifference: ['$news.messageIds', '$deletedIds'] } };
  return updateWith(
    news,
    news,
    { deletedIds: { $type: 'array' } },
    {
      lastText: { $cond: [isDeleted, DELETED_TEXT, '$news.lastText'] },
      unanswered: { $add: ['$unanswered', counted] },
      // What was deleted before it was told says nothing, and opens nothing.
      ...when({ $gt: [counted, 0] }, OPENED),
    },
  );
}

function updateWith(
  news: readonly ActivitySummary[],
  brought: readonly object[],
  those: object,
  changes: object,
): ActivityUpdate {
  const ids = news.map(({ id }) => id);
  const own = { $arrayElemAt: [{ $literal: brought }, { $indexOfArray: [{ $literal: ids }, '$_id'] }] };
  const always = {
    identity: '$news.identity',
    lastMessageId: '$news.lastMessageId',
    lastFrom: 'customer',
    lastCustomerAt: { $max: ['$lastCustomerAt', '$news.lastAt'] },
    lastAt: { $max: ['$lastAt', '$news.lastAt'] },
    customerName: { $cond: [{ $eq: ['$news.customerName', ''] }, '$customerName', '$news.customerName'] },
  };
  return {
    filter: { _id: { $in: ids }, ...those },
    changes: [{ $set: { news: own } }, { $set: { ...always, ...changes } }, { $unset: 'news' }],
  };
}

/** These changes where the condition holds. */
function when(condition: object, changes: object): object {
  return Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, { $cond: [condition, value, `$${field}`] }]),
  );
}
