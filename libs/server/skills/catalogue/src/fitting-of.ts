import type { Product, ProductSearch } from '@feelori/edges/shopify';
import { type CatalogueEntry, productOf, wholeOf } from './catalogue-entry';
import type { SoughtWord } from './catalogue-words';
import { wantedVariants } from './wanted-variants';
import { withoutUnwanted } from './without-unwanted';

type Wishes = Pick<ProductSearch, 'priceMin' | 'priceMax' | 'inStockOnly' | 'size' | 'without'>;

/** A product that fits, and whether what is wanted of it can be bought; null when that is not known. */
export interface Fitted {
  entry: CatalogueEntry;
  available: boolean | null;
}

/**
 * Whether a product fits: one variant of the size and colour that are wanted lies within the prices, and can be bought where
 * only that will do. What could not be looked at is not called missing.
 */
export function fittingOf(
  entry: CatalogueEntry,
  search: Wishes,
  words: readonly SoughtWord[],
): Fitted | null {
  if (!pricesReach(entry, search) || (search.inStockOnly && entry.available === false)) return null;
  const { without = [] } = search;
  const product = without.length === 0 ? productOf(entry) : withoutUnwanted(wholeOf(entry), without);
  if (product === null) return null;
  if (product.partial) return { entry, available: product.available };
  const available = availableAs(product, search, words);
  if (available === null || (search.inStockOnly && !available)) return null;
  return { entry, available };
}

/** Whether a variant that is wanted can be bought; null when there is none within the prices. */
function availableAs(product: Product, search: Wishes, words: readonly SoughtWord[]): boolean | null {
  const wanted = wantedVariants(product, words, search.size);
  if (wanted === null) return null;
  const [least, most] = [search.priceMin ?? 0, search.priceMax ?? Infinity];
  const within = wanted.filter(({ price }) => Number(price) >= least && Number(price) <= most);
  if (within.some(({ available }) => available)) return true;
  // What of it can be bought costs more, or less: the price of what is sold out says nothing, unless just that is wanted.
  const isOfAll = wanted.length === product.variants.length;
  if (within.length > 0) return isOfAll && wanted.some(({ available }) => available) ? null : false;
  // Without a single variant the product's own price and stock count.
  return wanted.length === 0 ? product.available === true : null;
}

/** The entry's own prices, which cost nothing to look at. */
function pricesReach({ partial, prices }: CatalogueEntry, { priceMin, priceMax }: Wishes): boolean {
  const [least, most] = [priceMin ?? 0, priceMax ?? Infinity];
  if (partial) return (prices[0] ?? 0) <= most && (prices.at(-1) ?? 0) >= least;
  return prices.some((price) => price >= least && price <= most);
}
