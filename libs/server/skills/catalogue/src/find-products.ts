import type { ProductSearch } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import { type SoughtWord, soughtWords } from './catalogue-words';
import type { Fields, Likeness, ProductIndex } from './product-index';

/** More are not told apart by anybody. */
const MOST = 50;
const MOST_CLOSEST = 5;
/** From the surest to the most generous; the first that brings anything counts. */
const STAGES: readonly (readonly [Fields, Likeness])[] = [
  ['names', 'same'],
  ['names', 'begins'],
  ['all', 'same'],
  ['names', 'almost'],
];

/** What a search came to; `closest` only where nothing fits. */
export interface EntriesFound {
  entries: CatalogueEntry[];
  closest: CatalogueEntry[];
}

/** Products that fit a search, what can be bought first; where none does, those that come closest to it. */
export function findProducts(index: ProductIndex, search: ProductSearch): EntriesFound {
  const words = soughtWords([...search.terms, search.category ?? '']);
  const named = words.length === 0 ? [...index.all()] : withWords(index, words);
  const entries = buyableFirst(named.filter((entry) => fitsEntry(entry, search))).slice(0, MOST);
  if (entries.length > 0) return { entries, closest: [] };
  return { entries, closest: closestTo(index, words, named, search).slice(0, MOST_CLOSEST) };
}

/** Whether one of its prices lies within the range; what could not be looked at is not called missing. */
export function fitsEntry(entry: CatalogueEntry, search: ProductSearch): boolean {
  const { available, partial, prices } = entry;
  if (search.inStockOnly && available === false) return false;
  const [least, most] = [search.priceMin ?? 0, search.priceMax ?? Infinity];
  if (partial) return Math.min(...prices) <= most && Math.max(...prices) >= least;
  return prices.some((price) => price >= least && price <= most);
}

function withWords(index: ProductIndex, words: readonly SoughtWord[]): CatalogueEntry[] {
  for (const [fields, likeness] of STAGES) {
    const found = index.find(words, fields, likeness);
    if (found.length > 0) return found;
  }
  return [];
}

/** At another price, sold out, or without one of the words, as long as what is wanted stays the same kind of thing. */
function closestTo(
  index: ProductIndex,
  words: readonly SoughtWord[],
  named: readonly CatalogueEntry[],
  search: ProductSearch,
): CatalogueEntry[] {
  if (named.length > 0) return byPrice(named, search);
  if (words.length < 2) return [];
  const fewer = words
    .map((dropped) => words.filter((word) => word !== dropped))
    .filter((rest) => rest.some((word) => index.isKind(word)))
    .flatMap((rest) => index.find(rest, 'names', 'same'));
  return buyableFirst([...new Set(fewer)].filter((entry) => fitsEntry(entry, search)));
}

function byPrice(entries: readonly CatalogueEntry[], search: ProductSearch): CatalogueEntry[] {
  const apart = (entry: CatalogueEntry): number => {
    const [least, most] = [search.priceMin ?? 0, search.priceMax ?? Infinity];
    return Math.min(...entry.prices.map((price) => Math.max(least - price, price - most, 0)));
  };
  const sorted = [...entries].sort((one, other) => apart(one) - apart(other));
  return buyableFirst(sorted);
}

/** What is sold out stands last; within, the order stays. */
function buyableFirst(entries: readonly CatalogueEntry[]): CatalogueEntry[] {
  const place = ({ available }: CatalogueEntry): number => (available === null ? 1 : available ? 0 : 2);
  return [...entries].sort((one, other) => place(one) - place(other));
}
