import type { ProductSort } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import type { ProductIndex } from './product-index';

/** Entries in the order that is wanted; those that are alike in it stay as they were, the most relevant first. */
export function sortedEntries(
  index: ProductIndex,
  entries: readonly CatalogueEntry[],
  sort: ProductSort | null,
): readonly CatalogueEntry[] {
  switch (sort) {
    case null:
      return entries;
    case 'price_up':
      return by(entries, ({ prices }) => prices[0] ?? 0);
    case 'price_down':
      return by(entries, ({ prices }) => -(prices.at(-1) ?? 0));
    case 'newest':
      return by(entries, ({ createdAt }) => -createdAt);
    case 'best_selling':
      return by(entries, ({ id }) => -index.soldOf(id));
  }
}

function by(
  entries: readonly CatalogueEntry[],
  place: (entry: CatalogueEntry) => number,
): readonly CatalogueEntry[] {
  return [...entries].sort((one, other) => place(one) - place(other));
}
