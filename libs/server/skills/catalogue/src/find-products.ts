import type { ProductSearch } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import { type SoughtWord, wordsOf } from './catalogue-words';
import { childrensLast } from './childrens-last';
import { closestTo, MOST_CLOSEST, type Named } from './closest-to';
import { type Fitted, fittingOf } from './fitting-of';
import { goodsFirst } from './goods-first';
import type { ProductIndex } from './product-index';
import { sortedEntries } from './sorted-entries';
import { withSku } from './with-sku';
import { withWords } from './with-words';

/** More are not told apart by anybody. */
const MOST = 50;
const NONE: ReadonlySet<string> = new Set();

/** What a search came to; `closest` only where nothing fits. */
export interface EntriesFound {
  entries: CatalogueEntry[];
  closest: CatalogueEntry[];
  /** All that fit are among those that were not to come again. */
  ended: boolean;
}

/**
 * Products that fit a search, what can be bought first; where none does, those that come closest to it. `without`:
 * products that were shown before and are not to come again.
 */
export function findProducts(
  index: ProductIndex,
  search: ProductSearch,
  without: ReadonlySet<string> = NONE,
): EntriesFound {
  const bySku = withSku(index, search.terms);
  // What a SKU is made of names no size and no colour.
  const words = wordsOf(bySku === null ? search : { ...search, terms: bySku.others });
  const named = bySku?.named ?? namedBy(index, search, words);
  const found = fittingAmong(index, { search, words, named }, without);
  if (found.entries.length > 0 || found.ended) return { ...found, closest: [] };
  return { ...found, closest: closestFew(closestTo(index, { search, words, named })) };
}

function namedBy(
  index: ProductIndex,
  search: ProductSearch,
  words: readonly SoughtWord[],
): readonly CatalogueEntry[] {
  if (words.length === 0) return [...index.all()];
  return goodsFirst(index, withWords(index, words), words, search);
}

/** Those that fit of the products that have the words of a search, in the order of `findProducts`. */
export function fittingAmong(
  index: ProductIndex,
  { search, words, named }: Named,
  without: ReadonlySet<string>,
): Omit<EntriesFound, 'closest'> {
  const sorted = sortedEntries(index, childrensLast(named, search), search.sort ?? null);
  const fitting: Fitted[] = [];
  let ended = false;
  for (const entry of sorted) {
    const fitted = fittingOf(entry, search, words);
    if (fitted === null) continue;
    if (without.has(entry.id)) ended = true;
    else if (fitting.push(fitted) === MOST) break;
  }
  return { entries: buyableFirst(fitting), ended: ended && fitting.length === 0 };
}

/** The few of what comes closest that are shown. */
export function closestFew(closest: readonly Fitted[]): CatalogueEntry[] {
  return buyableFirst(closest).slice(0, MOST_CLOSEST);
}

/** What is sold out stands last; within, the order stays. */
function buyableFirst(fitted: readonly Fitted[]): CatalogueEntry[] {
  const place = ({ available }: Fitted): number => (available === null ? 1 : available ? 0 : 2);
  return [...fitted].sort((one, other) => place(one) - place(other)).map(({ entry }) => entry);
}
