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

/** Conversations in the order they are shown, each once: whose number was looked for, then by the newest match. */
export class SearchHits {
  readonly first: Hit[];
  private readonly known: Set<string>;

  constructor(byNumber: readonly string[]) {
    this.first = byNumber.map((id) => ({ id, at: FIRST, texts: null })).sort(inOrder);
    this.known = new Set(byNumber);
  }

  /** The conversations that these texts add, which are older than all before. */
  take(found: readonly FoundText[]): Hit[] {
    const hits = new Map<string, Hit>();
    for (const text of found) {
      const { conversationId: id, at } = text;
      if (this.known.has(id)) continue;
      const hit = hits.get(id);
      if (hit === undefined) hits.set(id, { id, at, texts: [text] });
      else if (hit.texts !== null && hit.texts.length < MOST_TEXTS) hit.texts.push(text);
    }
    for (const id of hits.keys()) this.known.add(id);
    return [...hits.values()].sort(inOrder);
  }
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
