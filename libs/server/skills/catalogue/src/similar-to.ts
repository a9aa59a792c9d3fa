import type { Product } from '@feelori/edges/shopify';
import type { CatalogueEntry } from './catalogue-entry';
import { soughtWords } from './catalogue-words';
import { childrensLast } from './childrens-last';
import type { ProductIndex } from './product-index';

const MOST = 50;

/**
 * Products of the same kind that can be bought, those first that share the most words of the name; what is for children
 * last, unless this one is.
 */
export function similarTo(index: ProductIndex, product: Product): CatalogueEntry[] {
  const kind = product.productType === '' ? product.title : product.productType;
  const same = index.find(soughtWords([kind]), 'names', 'same');
  const others = same.filter(({ id, available }) => id !== product.id && available !== false);
  const alike = new Map<string, number>();
  for (const word of soughtWords([product.title])) {
    for (const { id } of index.find([word], 'names', 'same')) alike.set(id, (alike.get(id) ?? 0) + 1);
  }
  const score = ({ id }: CatalogueEntry): number => alike.get(id) ?? 0;
  others.sort((one, other) => score(other) - score(one));
  const named = { terms: [product.title, product.productType], category: null };
  return childrensLast(others, named).slice(0, MOST);
}
