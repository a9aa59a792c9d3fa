import type { EntryOrigin } from '@feelori/contracts';
import { idPages } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { type Lane, LANES } from './lane';
import type { OutboxEntry } from './outbox-entry';

/** Rows a sweep reads at a time. */
const SWEEP_ROWS = 2_000;

/**
 * The conversations with an entry of this lane that was to be looked at before `before`, in pages: the more urgent
 * origin first, then whoever waits longest. One with entries of both origins may come twice.
 */
export async function* dueConversations(
  { collection }: Model<OutboxEntry>,
  lane: Lane,
  before: Date,
  pageSize: number,
): AsyncGenerator<string[]> {
  const rowsOf = (origin: EntryOrigin) =>
    collection
      .find({ origin, nextAt: { $type: 'date', $lt: before } })
      .project<Pick<OutboxEntry, 'conversationId'>>({ _id: 0, conversationId: 1 })
      .sort({ nextAt: 1 })
      .batchSize(SWEEP_ROWS);
  for (const origin of LANES[lane]) yield* idPages(rowsOf(origin), (row) => row.conversationId, pageSize);
}
