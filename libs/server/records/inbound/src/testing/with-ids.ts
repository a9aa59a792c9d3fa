import type { InboundMessage } from '../inbound-message';
import { rowIdOf } from '../message-change';
import type { StoredRows } from '../row-arrivals';

/** What became of rows, by ids as well: those that were new, and those that were there already. */
export async function withIds(
  rows: readonly InboundMessage[],
  storing: Promise<StoredRows>,
): Promise<StoredRows & { inserted: string[]; known: string[] }> {
  const result = await storing;
  const inserted = result.stored.map(({ _id }) => _id);
  const kept = rows.filter(({ _id }) => !result.refused.has(_id)).map(rowIdOf);
  return { ...result, inserted, known: [...new Set(kept)].filter((id) => !inserted.includes(id)) };
}
