import type { Product } from '@feelori/edges/shopify';
import { type CatalogueEntry, productOf } from './catalogue-entry';

/**
 * Those first that cost about as much as a product; the order of all stays where they are priced in another money than it
 * is. Pure.
 */
export function nearestInPrice(
  entries: readonly CatalogueEntry[],
  { priceMin, currency }: Pick<Product, 'priceMin' | 'currency'>,
): CatalogueEntry[] {
  const [first] = entries;
  if (first === undefined || productOf(first).currency !== currency) return [...entries];
  const wanted = Number(priceMin);
  const apart = ({ prices }: CatalogueEntry): number => Math.abs((prices[0] ?? wanted) - wanted);
  const measured = entries.map((entry) => ({ entry, by: apart(entry) }));
  measured.sort((one, other) => one.by - other.by);
  return measured.map(({ entry }) => entry);
}
