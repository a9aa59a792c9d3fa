import type { ProductSearch } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import { soughtWords } from './catalogue-words';
import { childrensLast } from './childrens-last';
import { closestTo, MOST_CLOSEST } from './closest-to';
import { type Fitted, fittingOf } from './fitting-of';
import type { ProductIndex } from './product-index';
import { sortedEntries } from './sorted-entries';
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
  const words = soughtWords([...search.terms, search.category ?? '', search.colour ?? '']);
  const named = words.length === 0 ? [...index.all()] : childrensLast(withWords(index, words), search);
  const sorted = sortedEntries(index, named, search.sort ?? null);
  const fitting: Fitted[] = [];
  let ended = false;
  for (const entry of sorted) {
    const fitted = fittingOf(entry, search, words);
    if (fitted === null) continue;
    if (without.has(entry.id)) ended = true;
    else if (fitting.push(fitted) === MOST) break;
  }
  const entries = buyableFirst(fitting);
  if (entries.length > 0) return { entries, closest: [], ended: false };
  const closest = ended ? [] : buyableFirst(closestTo(index, { search, words, named }));
  return { entries, closest: closest.slice(0, MOST_CLOSEST), ended };
}

/** What is sold out stands last; within, the order stays. */
function buyableFirst(fitted: readonly Fitted[]): CatalogueEntry[] {
  const place = ({ available }: Fitted): number => (available === null ? 1 : available ? 0 : 2);
  return [...fitted].sort((one, other) => place(one) - place(other)).map(({ entry }) => entry);
}
