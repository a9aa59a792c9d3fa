import type { Product } from '../catalogue/product';

/** What an owner may wonder at, in sentences: goods that show nowhere, and a shop that sells beside the Online Store. */
export function remarksOn(products: readonly Product[]): string[] {
  const remarks: string[] = [];
  const hidden = products.filter(({ published }) => !published).length;
  const those = hidden === 1 ? 'One product does' : `${hidden.toLocaleString('en')} products do`;
  if (hidden > 0) remarks.push(`${those} not show: draft, archived, unlisted or not published.`);
  if (products.some(({ published, onlineStore }) => published && !onlineStore)) {
    remarks.push(
      'Nothing is published on the Online Store: active products show all the same, without links.',
    );
  }
  return remarks;
}
