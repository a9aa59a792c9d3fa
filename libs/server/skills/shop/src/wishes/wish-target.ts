import type { Product, ProductVariant } from '@feelori/edges/shopify';
import { titleLine } from '../products/product-card';
import { variantsAsked } from '../products/variants-asked';
import { withoutMarks } from '../without-marks';

/** What of a product somebody waits for. */
export type WishTarget =
  | { kind: 'sold_out'; variantIds: string[]; variant: string; name: string }
  /** Some of its variants are sold out, and none was named. */
  | { kind: 'which'; variants: ProductVariant[] }
  | { kind: 'in_stock' };

/** By the words that name sizes and colours; without any the product as a whole. Pure. */
export function wishTarget(product: Product, words: string): WishTarget {
  const asked = variantsAsked(product, words);
  const out = asked.find(({ stock }) => stock === 'out');
  if (out !== undefined) {
    const variantIds = out.variants.map(({ id }) => id);
    return { kind: 'sold_out', variantIds, ...named(product, out.label) };
  }
  if (asked.some(({ stock }) => stock === 'in' || stock === 'order')) return { kind: 'in_stock' };
  if (product.available === false) return { kind: 'sold_out', variantIds: [], ...named(product, '') };
  const soldOut = product.variants.filter(({ available }) => !available);
  return soldOut.length > 0 ? { kind: 'which', variants: soldOut } : { kind: 'in_stock' };
}

/** One variant, by its number; null where the product has none of it any more. Pure. */
export function wishOfVariant(product: Product, variantId: string): WishTarget | null {
  const variant = product.variants.find(({ id }) => id === variantId);
  if (variant === undefined) return null;
  if (variant.available) return { kind: 'in_stock' };
  return { kind: 'sold_out', variantIds: [variantId], ...named(product, labelOf(variant)) };
}

/** Such as "Blue / M". */
export function labelOf({ options, title }: ProductVariant): string {
  return options.length === 0 ? title : options.map(({ value }) => value).join(' / ');
}

function named({ title }: Product, variant: string): { variant: string; name: string } {
  return { variant, name: wishName(title, variant) };
}

/** "*Linen Dress* (Blue / M)" */
export function wishName(title: string, variant: string): string {
  return `${titleLine(title)}${variant === '' ? '' : ` (${withoutMarks(variant)})`}`;
}
