import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Conversation } from './conversation';
import { conversationOf, type StoredConversation } from './stored-conversation';

/**
 * One more, also in documents of an earlier version, which have none. It grows with what the customer writes, with what
 * people do and when a person is asked for: whoever acts on a row names the one they saw.
 */
export const NEXT_REVISION = { $add: [{ $ifNull: ['$revision', 0] }, 1] };

/** Filter: the conversation is as it was when it was read. */
function sameRevision(revision: number): object {
  return { revision: revision === 0 ? { $in: [0, null] } : { $eq: revision } };
}

/** Changes a conversation that is as it was seen; gives it as it is then, null where something happened since. */
export async function changeAsSeen(
  model: Model<Conversation>,
  id: string,
  revision: number,
  change: object,
): Promise<Conversation | null> {
  const after: StoredConversation | null = await model
    .findOneAndUpdate(
      { _id: { $eq: id }, ...sameRevision(revision) },
      [{ $set: { ...change, revision: NEXT_REVISION } }],
      { ...DURABLE, updatePipeline: true, returnDocument: 'after' },
    )
    .lean();
  return after && conversationOf(after);
}
