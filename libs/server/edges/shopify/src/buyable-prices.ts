import type { Product, ProductVariant } from './product';

/**
 * The lowest and the highest price of what can be bought, where some variants are sold out: a price that nobody can pay is
 * not told. Empty where all are there, or none: then the shop's own range holds. Decimal strings.
 */
export function buyablePrices(
  variants: readonly Pick<ProductVariant, 'price' | 'available'>[],
): Partial<Pick<Product, 'priceMin' | 'priceMax'>> {
  const bought = variants.filter(({ available }) => available).map(({ price }) => price);
  if (bought.length === variants.length) return {};
  const [priceMin, ...dearer] = bought.sort((one, other) => Number(one) - Number(other));
  return priceMin === undefined ? {} : { priceMin, priceMax: dearer.at(-1) ?? priceMin };
}
