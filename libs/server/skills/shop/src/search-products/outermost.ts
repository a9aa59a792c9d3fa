import type { Product } from '@feelori/edges/shopify';
import type { LastLook } from '@feelori/records/turns';

/** Of these the ones that cost no more, or no less, than anything that was shown last. */
export function outermost(
  products: readonly Product[],
  page: LastLook['page'],
  goOn: 'cheaper' | 'dearer',
): Product[] {
  const shown = page.map(({ price }) => price);
  return goOn === 'cheaper'
    ? products.filter(({ priceMin }) => shown.every((price) => Number(priceMin) <= price))
    : products.filter(({ priceMax }) => shown.every((price) => Number(priceMax) >= price));
}
