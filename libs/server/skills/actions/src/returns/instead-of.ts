import type { Product, ProductVariant, Returnable } from '@feelori/edges/shopify';
import { variantsAsked } from '@feelori/skills/shop';
import type { InsteadOf } from '../wishes/wish-found';

/** What can be had of the same product in the place of what was bought: other variants that can be bought now. Pure. */
export function insteadOf({ variants }: Product, bought: Returnable): InsteadOf[] {
  return variants.filter((variant) => variant.available && variant.id !== bought.variantId).map(choice);
}

/** Of these the ones that the customer names ("size M"); what they do not name stays as it was bought. Pure. */
export function insteadNamed(product: Product, bought: Returnable, words: string): InsteadOf[] {
  const asked = variantsAsked(product, words).flatMap(({ variants }) => variants);
  const fitting = asked.filter((variant) => variant.available && variant.id !== bought.variantId);
  const old = product.variants.find(({ id }) => id === bought.variantId);
  const alike = old === undefined ? [] : fitting.filter((variant) => differences(variant, old) === 1);
  return (alike.length > 0 ? alike : fitting).map(choice);
}

function differences(one: ProductVariant, other: ProductVariant): number {
  const has = ({ name, value }: ProductVariant['options'][number]) =>
    other.options.some((option) => option.name === name && option.value === value);
  return one.options.filter((option) => !has(option)).length;
}

function choice({ id, title, options }: ProductVariant): InsteadOf {
  const values = options.map(({ value }) => value);
  return { variantId: id, label: values.length > 0 ? values.join(' / ') : title };
}
