import type { ConversationRow, LiveEvent } from '@feelori/contracts';
import { withDeadline } from '@feelori/platform/resilience';

/** Reads conversations as lists show them, by id. */
export type RowSource = (ids: readonly string[]) => Promise<ReadonlyMap<string, ConversationRow>>;

const READ_MS = 1_000;
const NONE: ReadonlyMap<string, ConversationRow> = new Map();

/** The rows that these events change, as they are now; empty where they cannot be read. */
export async function changedRows(
  events: readonly LiveEvent[],
  source: RowSource,
): Promise<ReadonlyMap<string, ConversationRow>> {
  const ids = events.flatMap((event) =>
    event.type === 'conversation.changed' ? [event.conversationId] : [],
  );
  if (ids.length === 0) return NONE;
  try {
    return await withDeadline(source([...new Set(ids)]), READ_MS, 'rows of live events');
  } catch {
    // Consoles ask for themselves then.
    return NONE;
  }
}

/** The event with its row, where it has one. */
export function withRow(event: LiveEvent, rows: ReadonlyMap<string, ConversationRow>): LiveEvent {
  if (event.type !== 'conversation.changed') return event;
  const row = rows.get(event.conversationId);
  return row === undefined ? event : { ...event, row };
}

/** Of several changes of one conversation the last: the others would show the same row. */
export function lastChanges(events: readonly LiveEvent[]): LiveEvent[] {
  const last = new Map(
    events.map((event, at) => [event.type === 'conversation.changed' ? event.conversationId : at, at]),
  );
  return [...last.values()].sort((a, b) => a - b).flatMap((at) => events[at] ?? []);
}
