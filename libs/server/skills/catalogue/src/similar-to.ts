import type { Product } from '@feelori/edges/shopify';
import { type CatalogueEntry, productOf } from './catalogue-entry';
import { soughtWords } from './catalogue-words';
import { childrensLast } from './childrens-last';
import { nearestInPrice } from './nearest-in-price';
import type { ProductIndex } from './product-index';

const MOST = 50;

/**
 * Products of the same kind that can be bought, those first that share the most words of the name, of these the nearest in
 * price; what is for children last, unless this one is.
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
  // Memory has the shop's own prices, which the product at hand may not have.
  const known = index.get(product.id);
  const near = nearestInPrice(others, known === undefined ? product : productOf(known));
  // Thousands may be of one kind: put into few groups, and not sorted a second time.
  const most = soughtWords([product.title]).length;
  const groups = Array.from({ length: most + 1 }, (): CatalogueEntry[] => []);
  for (const entry of near) groups[most - score(entry)]?.push(entry);
  const named = { terms: [product.title, product.productType], category: null };
  return childrensLast(groups.flat(), named).slice(0, MOST);
}
