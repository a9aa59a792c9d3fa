import type { CartVariant } from '@feelori/edges/shopify';
import type { CartPrices } from '@feelori/skills/catalogue';

/**
 * The variants of a cart at what each costs in the customer's country. Null where the price of one is not known there, or
 * they have several currencies: then all of them keep the shop's own price, so that their sum is true. Pure.
 */
export function pricedThere<Name>(
  variants: ReadonlyMap<Name, CartVariant>,
  { prices }: CartPrices,
): Map<Name, CartVariant> | null {
  const there = new Map<Name, CartVariant>();
  const currencies = new Set<string>();
  for (const [name, variant] of variants) {
    const price = prices.get(variant.variantId);
    if (price === undefined) return null;
    currencies.add(price.currency);
    there.set(name, { ...variant, price: price.amount, currency: price.currency });
  }
  return currencies.size > 1 ? null : there;
}
