import { normalizedText } from '@feelori/contracts';
import { type ShopOrder, stem } from '@feelori/edges/shopify';

const LONGEST_SAID = 2_000;
/** Stand in titles and questions alike. */
const SMALL = new Set([
  'and',
  'the',
  'for',
  'with',
  'from',
  'con',
  'para',
  'del',
  'com',
  'order',
  'mit',
  'und',
]);

/** Of these orders those with an item that the customer names ("where is my scarf?"); all where none is named. */
export function ordersWith(said: string, orders: readonly ShopOrder[]): readonly ShopOrder[] {
  const words = new Set(wordsOf(said.slice(0, LONGEST_SAID)));
  const named = orders.filter(({ lines }) =>
    lines.some(({ title }) => wordsOf(title).some((word) => words.has(word))),
  );
  return named.length > 0 ? named : orders;
}

/** Words that may name a thing, one and many alike. */
function wordsOf(text: string): string[] {
  const words =
    normalizedText(text, 'NFKC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  return words.filter((word) => !SMALL.has(word)).map(stem);
}
