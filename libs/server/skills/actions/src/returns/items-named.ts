import { normalizedText } from '@feelori/contracts';
import { stem } from '@feelori/edges/shopify';
import type { OrderItem } from '../wishes/wish-found';

const LONGEST_SAID = 2_000;
/** Stand in titles and wishes alike. */
const SMALL = new Set(['and', 'the', 'for', 'with', 'from', 'con', 'para', 'del', 'com', 'size', 'order']);

/** Of these things those that the customer names best ("the blue dress"); all where none is named. Pure. */
export function itemsNamed(said: string, items: readonly OrderItem[]): readonly OrderItem[] {
  const words = new Set(wordsOf(said.slice(0, LONGEST_SAID)));
  const scores = items.map(({ item }) => {
    const inTitle = wordsOf(item.title).filter((word) => words.has(word)).length;
    const inVariant = wordsOf(item.variantTitle).filter((word) => words.has(word)).length;
    return inTitle === 0 ? 0 : inTitle + inVariant;
  });
  const best = Math.max(0, ...scores);
  return items.filter((_, at) => scores[at] === best);
}

function wordsOf(text: string): string[] {
  const words =
    normalizedText(text, 'NFKC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  return words.filter((word) => !SMALL.has(word)).map(stem);
}
