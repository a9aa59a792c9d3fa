import { boundaryBefore, cutText, normalizedText, splitWords, withoutHiddenMarks } from '@feelori/contracts';
import { joinedNames } from './synonyms';
import type { Product } from './product';
import { wordClause } from './word-clause';

/** What to look for, in typed parts; the search string is ours alone to write (docs/outside/shopify.md §3). */
export interface ProductSearch {
  terms: readonly string[];
  category: string | null;
  /** Lowest and highest price in the shop's currency. */
  priceMin: number | null;
  priceMax: number | null;
  inStockOnly: boolean;
  /** As an option of a variant calls it, such as "M" or "38"; absent or null where any will do. */
  size?: string | null;
  colour?: string | null;
  /** By relevance where it is absent or null. */
  sort?: ProductSort | null;
  /** What a product is not to be, or to have; Shopify's own search does not know of it. */
  without?: readonly string[];
}

export const PRODUCT_SORTS = ['price_up', 'price_down', 'newest', 'best_selling'] as const;
/** In which order products are shown. */
export type ProductSort = (typeof PRODUCT_SORTS)[number];

/** Nothing else is ever shown. */
export const OFFERED = 'status:active published_status:published';
const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const LONGEST_PART = 400;
/** Words of the search syntax itself; written small they are noise in a product's name. */
const OPERATORS = new Set(['and', 'or', 'not']);

/**
 * Shopify's search string: our own clause first, then each word with its plural and its other names. Only letters and digits
 * of the words are kept, so nothing a customer or a model writes can become a filter or an operator.
 */
export function searchText(search: ProductSearch): string {
  const words = searchWords([...search.terms, search.category ?? '', search.colour ?? '']);
  return [
    OFFERED,
    ...priceClause('>=', search.priceMin),
    ...priceClause('<=', search.priceMax),
    ...(words.length === 0 ? [] : [`(${[...new Set(words.map(wordClause))].join(' ')})`]),
  ].join(' ');
}

/** The search string for one product, if customers may see it. */
export function offeredText(id: string): string {
  return `id:${id.replace(/\D/g, '')} ${OFFERED}`;
}

/**
 * What it costs must reach into the range, and one of its variants must lie within: none may cost 40 of 30 and 100.
 * What could not be looked at is not called missing.
 */
export function fits(product: Product, { priceMin, priceMax, inStockOnly }: ProductSearch): boolean {
  if (inStockOnly && product.available === false) return false;
  const [least, most] = [priceMin ?? 0, priceMax ?? Infinity];
  const bought = product.variants.filter(({ available }) => available || product.available === false);
  const prices = [product.priceMin, product.priceMax, ...bought.map(({ price }) => price)].map(Number);
  const reaches = Number(product.priceMin) <= most && Number(product.priceMax) >= least;
  return reaches && (product.partial || prices.some((price) => price >= least && price <= most));
}

/** The distinct words in the parts, small, without anything that is not a letter or digit. */
export function searchWords(parts: readonly string[]): string[] {
  const words = parts
    .flatMap((part) => splitWords(smallLetters(part)))
    .filter((word) => !OPERATORS.has(word))
    .map((word) => word.slice(0, boundaryBefore(word, LONGEST_WORD)));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Small letters without hidden marks; "women's" is "women", and "t-shirt" one word. */
export function smallLetters(part: string): string {
  const seen = withoutHiddenMarks(cutText(part, LONGEST_PART).toWellFormed());
  const small = normalizedText(seen, 'NFKC').toLowerCase();
  return joinedNames(small.replace(/(?<=\p{L})['’ʼ]s(?![\p{L}\p{N}])/gu, ''));
}

function priceClause(sign: '<=' | '>=', price: number | null): string[] {
  if (price === null || !Number.isFinite(price) || price < 0 || price > 1e9) return [];
  return [`price:${sign}${Number(price.toFixed(3))}`];
}
