import type { Product } from '../shopify/catalogue/product';
import { EMPTY_WORDS } from './vocabulary';

const MOST_PRODUCTS = 20_000;

/** The words by which people look for these goods: of their kinds, tags and titles, in one and in many. */
export function goodsWords(products: readonly Product[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { title, type, tags } of products.slice(0, MOST_PRODUCTS)) {
    for (const word of [title, type, ...tags]
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []) {
      if (word.length < 3 || EMPTY_WORDS.has(word)) continue;
      words.add(word).add(`${word}s`);
      if (word.endsWith('s')) words.add(word.slice(0, -1));
    }
  }
  return words;
}
