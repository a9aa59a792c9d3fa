import type { ConversationPage, ConversationRow } from '@feelori/contracts';

/** The part of the conversation list the console holds, newest first. */
export interface HeldConversations {
  rows: readonly ConversationRow[];
  /** Cursor of the next older page; null when the end is held. */
  next: string | null;
}

/**
 * Takes in a fresh first page: its rows replace what was held of them, the rest stays below.
 * When it shares nothing with what was held, rows between may be missing, so the list starts afresh.
 */
export function joinFirstPage(
  held: HeldConversations | undefined,
  page: ConversationPage,
): HeldConversations {
  if (held === undefined) return { rows: page.items, next: page.next };
  const fresh = new Set(page.items.map((row) => row.id));
  const overlaps = held.rows.some((row) => fresh.has(row.id));
  if (!overlaps || page.next === null) return { rows: page.items, next: page.next };
  const older = held.rows.filter((row) => !fresh.has(row.id));
  return { rows: newestFirst([...page.items, ...older]), next: held.next };
}

/** Adds an older page below; a row that moved up meanwhile stays where it is. */
export function joinOlderPage(held: HeldConversations, page: ConversationPage): HeldConversations {
  const known = new Set(held.rows.map((row) => row.id));
  return { rows: [...held.rows, ...page.items.filter((row) => !known.has(row.id))], next: page.next };
}

function newestFirst(rows: ConversationRow[]): ConversationRow[] {
  return rows.sort((a, b) => b.lastAt.localeCompare(a.lastAt) || b.id.localeCompare(a.id));
}
