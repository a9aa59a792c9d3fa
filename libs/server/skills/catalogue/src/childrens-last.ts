import type { ProductSearch } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import { tellsOfChildren } from './tells-of-children';

/**
 * Who looks for a dress, and says nothing of children, wants one for grown people: a child's stands behind all of those.
 * Where nothing is looked for by a word, and where children are named, the order stays. Pure.
 */
export function childrensLast(
  entries: readonly CatalogueEntry[],
  { terms, category }: Pick<ProductSearch, 'terms' | 'category'>,
): readonly CatalogueEntry[] {
  const sought = [...terms, category ?? ''].join(' ').trim();
  if (sought === '' || tellsOfChildren(sought)) return entries;
  const childrens = entries.filter(({ forChildren }) => forChildren);
  return childrens.length === 0 ? entries : [...entries.filter((one) => !one.forChildren), ...childrens];
}
