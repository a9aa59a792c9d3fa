import type { Product, ProductSearch } from '@feelori/edges/shopify';

/** How far a price of a country may lie beside the shop's own at the rate of another product: prices are rounded, and set. */
const SPREAD = 0.35;

/** What one unit of the shop's money is in the money of a country, by a product that costs something in both. */
export function rateOf(own: Product | undefined, priced: Product | undefined): number | null {
  const [ours, theirs] = [Number(own?.priceMin), Number(priced?.priceMin)];
  return ours > 0 && theirs > 0 ? theirs / ours : null;
}

/** The search in the shop's money, wide enough that nothing is missed that fits in the money of the country. */
export function inOwnMoney(search: ProductSearch, rate: number | null): ProductSearch {
  const { priceMin, priceMax } = search;
  if (rate === null || (priceMin === null && priceMax === null)) {
    return { ...search, priceMin: null, priceMax: null };
  }
  return {
    ...search,
    priceMin: priceMin === null ? null : (priceMin / rate) * (1 - SPREAD),
    priceMax: priceMax === null ? null : (priceMax / rate) * (1 + SPREAD),
  };
}

/** Those that fit at their price in the country, in the order that is wanted, what is sold out last. */
export function inOrder(products: readonly Product[], search: ProductSearch): Product[] {
  const fitting = products.filter((product) => liesWithin(product, search));
  const cost = ({ priceMin, priceMax }: Product): number =>
    search.sort === 'price_up' ? Number(priceMin) : search.sort === 'price_down' ? -Number(priceMax) : 0;
  const place = ({ available }: Product): number => (available === null ? 1 : available ? 0 : 2);
  return fitting.sort((one, other) => place(one) - place(other) || cost(one) - cost(other));
}

function liesWithin(product: Product, { priceMin, priceMax }: ProductSearch): boolean {
  return Number(product.priceMin) <= (priceMax ?? Infinity) && Number(product.priceMax) >= (priceMin ?? 0);
}
