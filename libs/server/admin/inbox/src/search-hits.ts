import type { FoundText } from '@feelori/records/search';
import type { ListCursor } from './cursors';

/** A conversation in which something was found: where, the newest first, or null where its customer's number was. */
export interface Hit extends ListCursor {
  texts: FoundText[] | null;
}

/** Of one conversation: if the newest were changed or deleted since, another one may tell why it is found. */
const MOST_TEXTS = 3;
/** Stands before everything that was ever said; in the digits a cursor may have. */
const FIRST = new Date(900_000_000_000_000);

/** Conversations in the order they are shown: whose number was looked for, then by the newest match. Pure. */
export function hitsOf(found: readonly FoundText[], byNumber: readonly string[]): Hit[] {
  const hits = new Map<string, Hit>(byNumber.map((id) => [id, { id, at: FIRST, texts: null }]));
  for (const text of found) {
    const hit = hits.get(text.conversationId);
    if (hit === undefined) {
      hits.set(text.conversationId, { id: text.conversationId, at: text.at, texts: [text] });
    } else if (hit.texts !== null && hit.texts.length < MOST_TEXTS) hit.texts.push(text);
  }
  return [...hits.values()].sort(inOrder);
}

/** Those behind a place in that order; all where there is none. Pure. */
export function hitsBehind(hits: readonly Hit[], from: ListCursor | null): Hit[] {
  return from === null ? [...hits] : hits.filter((hit) => inOrder(from, hit) < 0);
}

function inOrder(a: ListCursor, b: ListCursor): number {
  const later = b.at.getTime() - a.at.getTime();
  if (later !== 0) return later;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}
