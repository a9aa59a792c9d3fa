import { boundaryBefore, cutText, splitWords, withoutHiddenMarks } from '@feelori/contracts';

/** What to look for, in typed parts; the search string is ours alone to write (reference A3). */
export interface ProductSearch {
  terms: readonly string[];
  category: string | null;
  /** Highest price in the shop's currency. */
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
  const price = priceClause(search.priceMax);
  return [
    'status:active',
    'published_status:published',
    ...(price === null ? [] : [price]),
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

function priceClause(max: number | null): string | null {
  if (max === null || !Number.isFinite(max) || max < 0 || max > 1e9) return null;
  return `price:<=${max.toFixed(2).replace(/\.00$/, '')}`;
}

/** Cuts an English plural, so that "dresses" finds "dress"; the wildcard brings the plural back. */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return word.slice(0, -3);
  if (/[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}
