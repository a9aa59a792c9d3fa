import { PRODUCT_SORTS, type Product, type ProductSearch, type ProductSort } from '@feelori/edges/shopify';
import type { LastLook } from '@feelori/records/turns';
import type { GoOn, RulesSearchArgs, SearchArgs } from './search-args';

/** A search, and what it begins from. */
export interface Sought {
  search: ProductSearch;
  /** The product others are to be like, by its number. */
  similarTo: string | null;
  /** The look it goes on with; null where it begins anew. */
  before: LastLook | null;
}

/** Less than any price differs by. */
const STEP = 0.0005;

/** What a call asks for, given the look before it: what it goes on with stands, unless the call says something else. */
export function soughtBy(args: RulesSearchArgs, look: LastLook | null): Sought {
  const asked = searchOf(args);
  const goesOn = look !== null && args.go_on != null && isBare(args);
  if (!goesOn) return { search: bounded(asked, args.go_on ?? null, look), similarTo: null, before: null };
  const before: ProductSearch = { ...look, sort: sortOf(look.sort) };
  const search = {
    ...before,
    inStockOnly: asked.inStockOnly || before.inStockOnly,
    ...limitsOf(asked, before),
    size: asked.size ?? before.size ?? null,
    colour: asked.colour ?? before.colour ?? null,
    sort: asked.sort ?? before.sort ?? null,
    without: [...(before.without ?? []), ...(asked.without ?? [])],
  };
  const isMore = args.go_on === 'more';
  return {
    search: bounded(search, args.go_on ?? null, look),
    similarTo: isMore ? look.similarTo : null,
    before: isMore ? look : { ...look, seen: [] },
  };
}

/** How this look stands for the turns to come; what of its page the customer gets to see is known only later. */
export function lookOf({ search, similarTo, before }: Sought, products: readonly Product[]): LastLook {
  return {
    terms: [...search.terms],
    category: search.category,
    priceMin: search.priceMin,
    priceMax: search.priceMax,
    inStockOnly: search.inStockOnly,
    size: search.size ?? null,
    colour: search.colour ?? null,
    sort: search.sort ?? null,
    ...(search.without?.length ? { without: [...search.without] } : {}),
    similarTo,
    seen: before?.seen ?? [],
    page: products.map(({ id, priceMin }) => ({ productId: id, price: Number(priceMin) })),
  };
}

/** One product is looked at: others go on with the search it was found by, else with products of its kind. */
export function lookAtOne(product: Product, look: LastLook | null): LastLook {
  const { id, productType, title, priceMin } = product;
  const page = [{ productId: id, price: Number(priceMin) }];
  if (look?.seen.includes(id)) return { ...look, page };
  const search = { terms: [productType || title], category: null, priceMin: null, priceMax: null };
  return lookOf({ search: { ...search, inStockOnly: false }, similarTo: id, before: null }, [product]);
}

/** Of what was shown last the one that costs the least, or the most; null where nothing was. */
export function pickedFrom(look: LastLook | null, pick: 'cheapest' | 'dearest'): string | null {
  const sign = pick === 'cheapest' ? 1 : -1;
  const [first] = [...(look?.page ?? [])].sort((one, other) => sign * (one.price - other.price));
  return first?.productId ?? null;
}

/** A limit the customer named; what "cheaper" sets lies between two prices. */
export function isNamed(limit: number | null): boolean {
  return limit !== null && Number(limit.toFixed(3)) === limit;
}

/** The same look without the limits of an earlier "cheaper" that nobody named; null where there are none. */
export function withoutImplied(sought: Sought): Sought | null {
  const { search } = sought;
  const named = (limit: number | null): number | null => (isNamed(limit) ? limit : null);
  const priceMin = named(search.priceMin);
  const priceMax = named(search.priceMax);
  const same = priceMin === search.priceMin && priceMax === search.priceMax;
  return same ? null : { ...sought, search: { ...search, priceMin, priceMax } };
}

function searchOf(args: RulesSearchArgs): ProductSearch {
  return {
    ...(args.without === undefined ? {} : { without: args.without }),
    terms: args.terms,
    category: args.category,
    priceMin: args.price_min,
    priceMax: args.price_max,
    inStockOnly: args.in_stock_only,
    size: args.size ?? null,
    colour: args.colour ?? null,
    sort: args.sort ?? null,
  };
}

function isBare({ terms, category }: SearchArgs): boolean {
  return terms.length === 0 && category === null;
}

/** Limits that are given stand instead of those before. */
function limitsOf(asked: ProductSearch, before: ProductSearch): Pick<ProductSearch, 'priceMin' | 'priceMax'> {
  const { priceMin, priceMax } = asked.priceMin === null && asked.priceMax === null ? before : asked;
  return { priceMin, priceMax };
}

/** Below the cheapest, or above the dearest, of what was shown last; the nearest price first. */
function bounded(search: ProductSearch, goOn: GoOn | null, look: LastLook | null): ProductSearch {
  if (goOn !== 'cheaper' && goOn !== 'dearer') return search;
  const prices = look?.page.map(({ price }) => price) ?? [];
  if (prices.length === 0) return { ...search, sort: goOn === 'cheaper' ? 'price_up' : 'price_down' };
  return goOn === 'cheaper'
    ? { ...search, priceMin: null, priceMax: Math.min(...prices) - STEP, sort: 'price_up' }
    : { ...search, priceMin: Math.max(...prices) + STEP, priceMax: null, sort: 'price_up' };
}

function sortOf(sort: string | null): ProductSort | null {
  return PRODUCT_SORTS.find((one) => one === sort) ?? null;
}
