import type { Product } from '../product';

/** What a product costs in a country. Amounts are decimal strings in `currency`. */
export interface MarketPrice {
  currency: string;
  min: string;
  max: string;
}

/**
 * The product at the price of a country. `variants` are the prices of its variants in their order; where they are not
 * known, each has the lowest or, where it is the dearest, the highest: enough for a list, which tells no more.
 */
export function priceProduct(
  product: Product,
  { currency, min, max }: MarketPrice,
  variants: readonly string[] = [],
): Product {
  const whole = variants.length === product.variants.length;
  const priceOf = (price: string, at: number): string =>
    whole ? (variants[at] ?? min) : Number(price) === Number(product.priceMax) ? max : min;
  return {
    ...product,
    currency,
    priceMin: min,
    priceMax: max,
    variants: product.variants.map((variant, at) => ({ ...variant, price: priceOf(variant.price, at) })),
  };
}
