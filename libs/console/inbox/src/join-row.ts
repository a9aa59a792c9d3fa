import { type ConversationRow, type InboxView, isInView } from '@feelori/contracts';
import type { HeldConversations } from './join-conversations';
import type { ListLook } from './list-look';

/** Whose list it is, and which. */
export interface Looking extends Omit<ListLook, 'search'> {
  userId: string;
}

/**
 * Takes in one conversation as it is now: in its place, or out of a view that does not hold it any more. What is older
 * than what is shown changes nothing; what belongs further down than is held comes with its page. Pure.
 */
export function joinRow(
  held: HeldConversations,
  row: ConversationRow,
  { view, label, userId }: Looking,
): HeldConversations {
  const shown = held.rows.find(({ id }) => id === row.id);
  if (shown !== undefined && isOlder(row, shown)) return held;
  const others = held.rows.filter(({ id }) => id !== row.id);
  const isHere = isInView(view, row, userId) && (label === '' || row.labels.includes(label));
  if (!isHere) return shown === undefined ? held : { ...held, rows: others };
  const at = others.findIndex((other) => standsBefore(view, row, other));
  if (at >= 0) return { ...held, rows: [...others.slice(0, at), row, ...others.slice(at)] };
  if (held.next === null) return { ...held, rows: [...others, row] };
  return shown === undefined ? held : { ...held, rows: others };
}

/** Whether this is how a conversation was before it became the other. Pure. */
export function isOlder(row: ConversationRow, other: ConversationRow): boolean {
  if (row.revision !== other.revision) return row.revision < other.revision;
  return row.lastAt < other.lastAt;
}

function standsBefore(view: InboxView, a: ConversationRow, b: ConversationRow): boolean {
  if (view === 'needs_you') {
    const [since, other] = [a.waitingSince ?? a.lastAt, b.waitingSince ?? b.lastAt];
    return since < other || (since === other && a.id < b.id);
  }
  if (view === 'mentions') {
    const [called, other] = [a.mentions?.at ?? a.lastAt, b.mentions?.at ?? b.lastAt];
    return called > other || (called === other && a.id > b.id);
  }
  return a.lastAt > b.lastAt || (a.lastAt === b.lastAt && a.id > b.id);
}
