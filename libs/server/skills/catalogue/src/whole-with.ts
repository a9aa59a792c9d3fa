import { buyablePrices, type Product } from '@feelori/edges/shopify';

/** A product as Shopify has it this moment, and of variants it had no time to tell of what is known of them. */
export function wholeWith(told: Product, known: Product): Product {
  if (!told.partial || known.partial) return told;
  const ids = new Set(told.variants.map(({ id }) => id));
  const variants = [...told.variants, ...known.variants.filter(({ id }) => !ids.has(id))];
  return {
    ...told,
    ...buyablePrices(variants),
    variants,
    available: variants.some(({ available }) => available),
    partial: false,
  };
}
