import { isFlagOn } from '@feelori/contracts';
import type { Product } from '@feelori/edges/shopify';
import type { CatalogueFound } from '@feelori/skills/catalogue';
import type { ToolContext, ToolOutcome } from '@feelori/skills/tools';
import { ageView, productView, wholeProductView } from '../products/product-view';
import type { PriceRange, ProductsFound } from '../products/products-found';
import { skuAsked } from '../products/sku-asked';
import { variantsAsked } from '../products/variants-asked';
import { isNamed, type Sought } from './look-of';
import type { GoOn } from './search-args';

/** As many products as a WhatsApp list has rows. */
const MOST_PRODUCTS = 10;

const NO_LIMITS: PriceRange = { priceMin: null, priceMax: null };

/** What else is to be told of a look. */
export interface Beside {
  /** Nothing cost less, or more: what was found stands for it. */
  instead: GoOn | null;
  /** What sells best is not known. */
  unsorted: boolean;
}

/** What a look for products came to, for a model and for the customer. */
export function searchOutcome(
  found: CatalogueFound,
  sought: Sought,
  { refs, said, saidAs, flags, size, namesOtherMoney }: ToolContext,
  { instead, unsorted }: Beside,
): ToolOutcome<ProductsFound> & { found: ProductsFound } {
  const searched = { ...searchedBy(sought, saidAs), ...(found.limitUnknown ? NO_LIMITS : {}) };
  const products = found.products.slice(0, MOST_PRODUCTS);
  const [only, ...others] = products;
  const one = others.length === 0 ? only : undefined;
  const bySku = one ? skuAsked(one, sought.search.terms) : null;
  const named = (of: Product) => variantsAsked(of, said?.(limitsOf(searched)) ?? '', size);
  const asked = bySku ? [bySku] : one ? named(one) : [];
  const more = found.products.length - products.length;
  const told = toldOf(found, instead);
  const closest = isFlagOn(flags, 'closest_products') ? found.closest : [];
  const money = [...products, ...closest][0]?.currency;
  const otherMoney = money !== undefined && namesOtherMoney?.(money) === true ? money : undefined;
  const near = closest.map((product) => productView(product, refs));
  return {
    ok: true,
    output: {
      products: one ? [wholeProductView(one, refs, asked)] : products.map((two) => productView(two, refs)),
      more,
      ...(near.length > 0 ? { nothing_fits_these_come_closest: near } : {}),
      ...(told === undefined ? {} : { note: NOTES[told] }),
      ...(otherMoney === undefined
        ? {}
        : {
            note: `the prices are in ${otherMoney}, which is not what the customer named, so no limit was held against them: say so`,
          }),
      ...(unsorted ? { note: 'which products sell best is not known' } : {}),
      ...ageView(found.hoursOld),
    },
    found: {
      products,
      searched,
      gone: false,
      asked,
      closest,
      hoursOld: found.hoursOld,
      ...(otherMoney === undefined ? {} : { otherMoney }),
      ...(more > 0 ? { more: true as const } : {}),
      ...(told === undefined ? {} : { told }),
    },
  };
}

const NOTES: Readonly<Record<NonNullable<ProductsFound['told']>, string>> = {
  ended: 'all products that fit were shown already',
  no_cheaper: 'nothing costs less: these are the cheapest',
  no_dearer: 'nothing costs more: these are the most expensive',
  limit_unknown:
    'the prices in the currency of the customer cannot be asked now: these are not chosen by price, and the customer must be told so',
};

function toldOf({ ended, limitUnknown }: CatalogueFound, instead: GoOn | null): ProductsFound['told'] {
  if (limitUnknown) return 'limit_unknown';
  if (instead === 'cheaper') return 'no_cheaper';
  if (instead === 'dearer') return 'no_dearer';
  return ended ? 'ended' : undefined;
}

/** As the customer is told of it: a limit nobody named is not said. */
function searchedBy(
  { search, before }: Sought,
  saidAs: string | undefined,
): NonNullable<ProductsFound['searched']> {
  const { size, colour, inStockOnly } = search;
  const named = (limit: number | null): number | null => (isNamed(limit) ? limit : null);
  return {
    words: saidAs ?? search.terms.join(' '),
    priceMin: named(search.priceMin),
    priceMax: named(search.priceMax),
    size: size ?? null,
    colour: colour ?? null,
    inStock: before !== null && inStockOnly,
  };
}

function limitsOf({ priceMin, priceMax }: PriceRange): number[] {
  return [priceMin, priceMax].flatMap((limit) => limit ?? []);
}
