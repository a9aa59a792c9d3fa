import type { ProductSearch } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import type { SoughtWord } from './catalogue-words';
import type { ProductIndex } from './product-index';

/** From so many goods there is a choice without what only belongs to them. */
const CHOICE = 2;

/**
 * Who asks for phones wants phones: what by its type only belongs to what is sought ("Phone Cases") stands behind, and where
 * there is a choice, or price and order count, it is left out: the cheapest phone is no case. The order stays. Pure.
 */
export function goodsFirst(
  index: ProductIndex,
  named: readonly CatalogueEntry[],
  words: readonly SoughtWord[],
  { priceMin, priceMax, sort }: Pick<ProductSearch, 'priceMin' | 'priceMax' | 'sort'>,
): readonly CatalogueEntry[] {
  const isGood = ({ type }: CatalogueEntry): boolean =>
    words.some(({ root }) => index.typeWords(type).heads.has(root));
  const belongs = ({ type }: CatalogueEntry): boolean =>
    words.some(({ root }) => index.typeWords(type).beside.has(root));
  const beside = new Set(named.filter((entry) => belongs(entry) && !isGood(entry)));
  if (beside.size === 0 || !named.some(isGood)) return named;
  const goods = named.filter((entry) => !beside.has(entry));
  const chosen = goods.length >= CHOICE || priceMin !== null || priceMax !== null || (sort ?? null) !== null;
  return chosen ? goods : [...goods, ...beside];
}
