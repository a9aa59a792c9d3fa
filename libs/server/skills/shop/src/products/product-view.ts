import type { Product } from '@feelori/edges/shopify';
import type { ShownRefs } from '@feelori/skills/tools';

/** A product as a model sees it: no id, no link, no count of stock. */
export function productView(product: Product, refs: ShownRefs, full: boolean): Record<string, unknown> {
  return {
    ref: refs.refOf(product),
    title: product.title,
    price: priceOf(product),
    currency: product.currency,
    in_stock: product.available,
    options: Object.fromEntries(product.options.map(({ name, values }) => [name, values.slice(0, 12)])),
    ...(full
      ? { description: product.description, variants: product.variants.slice(0, 20).map(variantView) }
      : {}),
  };
}

function variantView(variant: Product['variants'][number]): Record<string, unknown> {
  return { title: variant.title, price: variant.price, in_stock: variant.available, low_stock: variant.low };
}

function priceOf({ priceMin, priceMax }: Product): string {
  return Number(priceMin) === Number(priceMax) ? priceMin : `${priceMin} to ${priceMax}`;
}
