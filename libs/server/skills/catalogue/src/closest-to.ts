import type { ProductSearch } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import type { SoughtWord } from './catalogue-words';
import { asksForGrown, childrensLast } from './childrens-last';
import { type Fitted, fittingOf } from './fitting-of';
import type { ProductIndex } from './product-index';

/** A search with its words, and the products that have these. */
export interface Named {
  search: ProductSearch;
  words: readonly SoughtWord[];
  named: readonly CatalogueEntry[];
}

/** So many are shown where nothing fits. */
export const MOST_CLOSEST = 5;
/** So many of each step are looked at: a few are shown. */
const MOST = 20;

/**
 * What comes closest where nothing fits, one wish given up after the other: the size, the price, both, then that it can be
 * bought; then one of the words, as long as what is wanted stays the same kind of thing, and at last all but the kind.
 */
export function closestTo(index: ProductIndex, unmet: Named): Fitted[] {
  const { search, words, named } = unmet;
  const free = { priceMin: null, priceMax: null };
  const [, ...steps] = distinct([
    search,
    { ...search, size: null },
    { ...search, ...free },
    { ...search, ...free, size: null },
    { ...search, ...free, size: null, inStockOnly: false },
  ]);
  const found = firstAnswer(unmet, steps);
  if (found.length > 0 || named.length > 0 || words.length < 2) return found;
  const fewer = words
    .map((dropped) => words.filter((word) => word !== dropped))
    .filter((rest) => rest.some((word) => index.isKind(word)))
    .flatMap((rest) => index.find(rest, 'names', 'same'));
  const kinds = fewer.length > 0 ? [] : words.filter((word) => index.isKind(word));
  const alike = kinds.length === 0 ? fewer : index.find(kinds, 'names', 'same');
  return firstAnswer({ search, words, named: [...new Set(alike)] }, [search, ...steps]);
}

/** Without those that wish for the same as one before them: looking through a kind of thing once more finds nothing new. */
function distinct(steps: readonly ProductSearch[]): ProductSearch[] {
  const wishes = ({ priceMin, priceMax, size, inStockOnly }: ProductSearch): string =>
    JSON.stringify([priceMin, priceMax, size || null, inStockOnly]);
  const wished = steps.map(wishes);
  return steps.filter((_, at) => wished.indexOf(wished[at] ?? '') === at);
}

/** What the first step that answers brings; where none does, what the first brings that brings anything. */
export function firstAnswer({ search, words, named }: Named, steps: readonly ProductSearch[]): Fitted[] {
  const near = nearest(named, search);
  let some: Fitted[] = [];
  for (const step of steps) {
    const found = fitting(near, step, words);
    if (answers(found, search)) return found;
    if (some.length === 0) some = found;
  }
  return some;
}

/** Whether something of it can be bought, and is not a child's where nobody asks for that. Pure. */
export function answers(found: readonly Fitted[], search: ProductSearch): boolean {
  const grown = asksForGrown(search);
  return found.some(({ entry, available }) => available !== false && !(grown && entry.forChildren));
}

function fitting(
  entries: readonly CatalogueEntry[],
  search: ProductSearch,
  words: readonly SoughtWord[],
): Fitted[] {
  const found: Fitted[] = [];
  for (const entry of entries) {
    const fitted = fittingOf(entry, search, words);
    if (fitted !== null && found.push(fitted) === MOST) break;
  }
  return found;
}

/** The nearest to the prices that are wanted first, as they were where none are; what is for children last. */
function nearest(entries: readonly CatalogueEntry[], search: ProductSearch): readonly CatalogueEntry[] {
  const { priceMin, priceMax } = search;
  if (priceMin === null && priceMax === null) return childrensLast(entries, search);
  const [least, most] = [priceMin ?? 0, priceMax ?? Infinity];
  const apart = ({ prices }: CatalogueEntry): number =>
    Math.min(...prices.map((price) => Math.max(least - price, price - most, 0)));
  const known = new Map(entries.map((entry) => [entry, apart(entry)]));
  const sorted = [...entries].sort((one, other) => (known.get(one) ?? 0) - (known.get(other) ?? 0));
  return childrensLast(sorted, search);
}
