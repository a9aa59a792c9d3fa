import type { Product } from '../shopify/catalogue/product';
import { EMPTY_WORDS } from './vocabulary';

const MOST_PRODUCTS = 20_000;

/** Words of a shop's own goods, in one and in many. */
export interface GoodsWords {
  /** By which people look for them: of their kinds, tags and titles. */
  goods: ReadonlySet<string>;
  /** The same, and what their options are called. */
  all: ReadonlySet<string>;
}

export const NO_WORDS: GoodsWords = { goods: new Set(), all: new Set() };

/** The words of these products. */
export function goodsWords(products: readonly Product[]): GoodsWords {
  const goods = new Set<string>();
  const values = new Set<string>();
  for (const { title, type, tags, variants } of products.slice(0, MOST_PRODUCTS)) {
    addWords(goods, [title, type, ...tags].join(' '));
    for (const { options } of variants) for (const { value } of options) values.add(value);
  }
  const all = new Set(goods);
  for (const value of values) addWords(all, value);
  return { goods, all };
}

function addWords(words: Set<string>, text: string): void {
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) {
    if (word.length < 3 || EMPTY_WORDS.has(word)) continue;
    words.add(word).add(`${word}s`);
    if (word.endsWith('s')) words.add(word.slice(0, -1));
  }
}
