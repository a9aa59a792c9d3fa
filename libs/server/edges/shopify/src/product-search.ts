import { boundaryBefore, cutText, splitWords, withoutHiddenMarks } from '@feelori/contracts';

/** What to look for, in typed parts; the search string is ours alone to write (reference A3). */
export interface ProductSearch {
  terms: readonly string[];
  category: string | null;
  /** Lowest and highest price in the shop's currency. */
  priceMin: number | null;
  priceMax: number | null;
  inStockOnly: boolean;
}

const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const LONGEST_PART = 400;
/** Words of the search syntax itself; written small they are noise in a product's name. */
const OPERATORS = new Set(['and', 'or', 'not']);

/**
 * Shopify's search string: our own clause first, then each word with a prefix wildcard. Only letters and digits
 * of the words are kept, so nothing a customer or a model writes can become a filter or an operator.
 */
export function searchText(search: ProductSearch): string {
  const words = searchWords([...search.terms, search.category ?? '']);
  return [
    'status:active',
    'published_status:published',
    ...priceClause('>=', search.priceMin),
    ...priceClause('<=', search.priceMax),
    ...(words.length === 0 ? [] : [`(${words.map((word) => `${stem(word)}*`).join(' ')})`]),
  ].join(' ');
}

/** The distinct words in the parts, small, without anything that is not a letter or digit. */
export function searchWords(parts: readonly string[]): string[] {
  const words = parts
    .flatMap((part) => splitWords(plainLetters(part)))
    .filter((word) => !OPERATORS.has(word))
    .map((word) => word.slice(0, boundaryBefore(word, LONGEST_WORD)));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

function plainLetters(part: string): string {
  return withoutHiddenMarks(cutText(part, LONGEST_PART).toWellFormed()).normalize('NFKC').toLowerCase();
}

function priceClause(sign: '<=' | '>=', price: number | null): string[] {
  if (price === null || !Number.isFinite(price) || price < 0 || price > 1e9) return [];
  return [`price:${sign}${Number(price.toFixed(3))}`];
}

/** Cuts an English plural, so that "dresses" finds "dress"; the wildcard brings the plural back. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return word.slice(0, -3);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}
