import type { Product, ProductSearch } from '@feelori/edges/shopify';
import { isForChildren } from './catalogue-entry';
import { asksForGrown } from './childrens-last';
import { MOST_CLOSEST } from './closest-to';

/** How far a price of a country may lie beside the shop's own at the rate of another product: prices are rounded, and set. */
const SPREAD = 0.35;

/** A product of the shop, and the same at the price of the country; null where that is not known. */
export interface InMarket {
  own: Product;
  there: Product | null;
}

/** What one unit of the shop's money is in the money of a country, by a product that costs something in both. */
export function rateOf({ own, there }: InMarket): number | null {
  const [ours, theirs] = [Number(own.priceMin), Number(there?.priceMin)];
  return ours > 0 && theirs > 0 ? theirs / ours : null;
}

/** The search in the shop's money, wide enough that nothing is missed that fits in the money of the country. */
export function inOwnMoney(search: ProductSearch, rate: number | null): ProductSearch {
  const { priceMin, priceMax } = search;
  if (rate === null || (priceMin === null && priceMax === null)) return withoutLimits(search);
  return {
    ...search,
    priceMin: priceMin === null ? null : (priceMin / rate) * (1 - SPREAD),
    priceMax: priceMax === null ? null : (priceMax / rate) * (1 + SPREAD),
  };
}

export function withoutLimits(search: ProductSearch): ProductSearch {
  return { ...search, priceMin: null, priceMax: null };
}

export function hasLimits({ priceMin, priceMax }: ProductSearch): boolean {
  return priceMin !== null || priceMax !== null;
}

/**
 * Those that fit at their price in the country, in the order that is wanted, what is sold out last. One whose price there
 * is not known counts at the rate: never with its own number against a limit in other money.
 */
export function inOrder(all: readonly InMarket[], search: ProductSearch, rate: number | null): InMarket[] {
  const at = rate ?? all.map(rateOf).find((one) => one !== null) ?? 1;
  const costs = ({ own, there }: InMarket): [number, number] =>
    there === null
      ? [Number(own.priceMin) * at, Number(own.priceMax) * at]
      : [Number(there.priceMin), Number(there.priceMax)];
  const fits = (one: InMarket): boolean => {
    const [least, most] = costs(one);
    return least <= (search.priceMax ?? Infinity) && most >= (search.priceMin ?? 0);
  };
  const order = (one: InMarket): number =>
    search.sort === 'price_up' ? costs(one)[0] : search.sort === 'price_down' ? -costs(one)[1] : 0;
  return all
    .filter(fits)
    .sort((one, other) => place(one.own) - place(other.own) || order(one) - order(other));
}

/** The few whose prices lie nearest to the ones that are wanted; behind them what is for children unasked, then what is sold out. */
export function closestOf(products: readonly Product[], search: ProductSearch): Product[] {
  const [least, most] = [search.priceMin ?? 0, search.priceMax ?? Infinity];
  const apart = (product: Product): number =>
    Math.max(least - Number(product.priceMax), Number(product.priceMin) - most, 0);
  const childrens = new Set(asksForGrown(search) ? products.filter((product) => isForChildren(product)) : []);
  const behind = (product: Product): number => 2 * place(product) + (childrens.has(product) ? 1 : 0);
  return [...products]
    .sort((one, other) => behind(one) - behind(other) || apart(one) - apart(other))
    .slice(0, MOST_CLOSEST);
}

function place({ available }: Product): number {
  return available === null ? 1 : available ? 0 : 2;
}
