import type { Product, ProductVariant } from '@feelori/edges/shopify';
import type { ShownRefs } from '@feelori/skills/tools';
import type { AskedStock, VariantAsked } from './variants-asked';

/** A model reads 4 KB of an answer: so many variants and values of an option find room in it. */
const MOST_VARIANTS = 40;
const MOST_VALUES = 40;

const SAID: Readonly<Record<AskedStock, string>> = {
  in: 'in stock',
  order: 'can be ordered',
  out: 'sold out',
  none: 'there is none',
};

/** A product as a model sees it: no id, no link, no count of stock. */
export function productView(product: Product, refs: ShownRefs): Record<string, unknown> {
  return {
    ref: refs.refOf(product),
    title: product.title,
    price: priceOf(product),
    currency: product.currency,
    in_stock: product.available ?? 'not known',
    options: Object.fromEntries(product.options.map(({ name, values }) => [name, values.slice(0, 12)])),
  };
}

/** The same with its variants: those that were asked for first, then those that can be bought. */
export function wholeProductView(
  product: Product,
  refs: ShownRefs,
  asked: readonly VariantAsked[] = [],
): Record<string, unknown> {
  const wanted = asked.flatMap(({ variants }) => variants);
  const variants = [...product.variants].sort((one, other) => rank(one, wanted) - rank(other, wanted));
  const left = variants.slice(MOST_VARIANTS);
  const buyable = left.filter(({ available }) => available).length;
  return {
    ...productView(product, refs),
    options: Object.fromEntries(
      product.options.map(({ name, values }) => [name, values.slice(0, MOST_VALUES)]),
    ),
    ...(asked.length > 0
      ? { asked_for: Object.fromEntries(asked.map(({ label, stock }) => [label, SAID[stock]])) }
      : {}),
    variants: variants.slice(0, MOST_VARIANTS).map((variant) => variantView(variant, product)),
    ...(left.length > 0
      ? { variants_not_listed: { in_stock: buyable, sold_out: left.length - buyable } }
      : {}),
    ...(product.partial ? { note: 'there are more variants, of which nothing is known' } : {}),
    description: product.description,
  };
}

/** A model is told where prices and stock are not those of now. */
export function ageView(hoursOld: number | null): Record<string, unknown> {
  return hoursOld === null ? {} : { note: `the shop cannot be reached: as of ${hoursOld} hours ago` };
}

function rank(variant: ProductVariant, asked: readonly ProductVariant[]): number {
  return (asked.includes(variant) ? 0 : 2) + (variant.available ? 0 : 1);
}

function variantView(variant: ProductVariant, product: Product): Record<string, unknown> {
  const { title, price, available, low, onOrder, options } = variant;
  return {
    title: options.length > 0 ? options.map(({ value }) => value).join(' / ') : title,
    ...(Number(product.priceMin) === Number(price) && Number(product.priceMax) === Number(price)
      ? {}
      : { price }),
    in_stock: available,
    ...(low ? { low_stock: true } : {}),
    ...(onOrder ? { not_there_but_can_be_ordered: true } : {}),
  };
}

function priceOf({ priceMin, priceMax }: Product): string {
  return Number(priceMin) === Number(priceMax) ? priceMin : `${priceMin} to ${priceMax}`;
}
