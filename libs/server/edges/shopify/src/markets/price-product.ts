import { buyablePrices } from '../buyable-prices';
import type { Product } from '../product';

/** What something costs in a country, as a decimal string in `currency`. */
export interface Price {
  currency: string;
  amount: string;
}

/** What a product costs in a country. Amounts are decimal strings in `currency`. */
export interface MarketPrice {
  currency: string;
  min: string;
  max: string;
}

export function hasOnePrice({ min, max }: Pick<MarketPrice, 'min' | 'max'>): boolean {
  return Number(min) === Number(max);
}

/**
 * The product at the price of a country, as a list tells it: from the lowest to the highest. It says nothing of single
 * variants, so each has the lowest.
 */
export function pricedInList(product: Product, price: MarketPrice): Product {
  return withPrices(product, price, () => price.min);
}

/** The same with the true price of each variant, by its number; null where one is not known: none is made up. */
export function pricedWhole(
  product: Product,
  price: MarketPrice,
  variants: ReadonlyMap<string, string>,
): Product | null {
  const priceOf = (id: string): string | undefined => (hasOnePrice(price) ? price.min : variants.get(id));
  if (product.variants.some(({ id }) => priceOf(id) === undefined)) return null;
  const priced = withPrices(product, price, (id) => priceOf(id) ?? price.min);
  return product.partial ? priced : { ...priced, ...buyablePrices(priced.variants) };
}

function withPrices(
  product: Product,
  { currency, min, max }: MarketPrice,
  priceOf: (id: string) => string,
): Product {
  const variants = product.variants.map((variant) => ({ ...variant, price: priceOf(variant.id) }));
  return { ...product, currency, priceMin: min, priceMax: max, variants };
}
