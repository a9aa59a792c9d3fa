import type { Conversation } from './conversation';
import type { Place } from './wish-of-one';

/** The server's note of what was shown: "[products shown: P1 = Azure Wrap Dress; P2 = …]". */
const NOTE = /\[products shown:[^\]]*\]/g;
const REF = /\bP\d{1,4}\b/;

/**
 * The reference of the product the customer means: of the given title, else of what was named or spoken of last,
 * else the first of what was shown last; null when the conversation names no references. The system prompt is
 * not looked at: its references are examples.
 */
export function productMeant(title: string | null, { said }: Conversation): string | null {
  const texts = said.map(({ text }) => text).reverse();
  if (title !== null) return firstOf(texts, (text) => refBeside(title, text));
  const known = shownLast(texts);
  const spokenOf = (text: string): string | null => {
    const prose = text.replace(NOTE, '');
    return (
      REF.exec(prose)?.[0] ?? known.find(([, , name]) => name && prose.includes(name.trim()))?.[1] ?? null
    );
  };
  return firstOf(texts, spokenOf) ?? known[0]?.[1] ?? null;
}

/** The reference of the one at this place among those shown last; null where there are not so many. */
export function shownAt(place: Place, { said }: Conversation): string | null {
  const known = shownLast(said.map(({ text }) => text).reverse());
  return known.at(place === 'last' ? -1 : place - 1)?.[1] ?? null;
}

/** References with their titles, as the newest note has them. */
function shownLast(newestFirst: readonly string[]): RegExpExecArray[] {
  const note = newestFirst.flatMap((text) => text.match(NOTE) ?? [])[0] ?? '';
  return [...note.matchAll(/(P\d{1,4}) = ([^;\]]+)/g)];
}

/** "P3 = Azure Wrap Dress", "[P3] Azure Wrap Dress" or "Azure Wrap Dress (P3)". */
function refBeside(title: string, text: string): string | null {
  const words = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`\\b(P\\d{1,4})\\W{1,4}${words}|${words}\\s*[([](P\\d{1,4})`, 'i').exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

function firstOf(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text);
    if (found !== null) return found;
  }
  return null;
}
