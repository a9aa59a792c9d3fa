import type { Product, ProductVariant } from '@feelori/edges/shopify';
import { sameSku } from '@feelori/skills/catalogue';
import type { VariantAsked } from './variants-asked';

/** The variant of a product that a SKU among these terms names; null where none of them is one of its SKUs. Pure. */
export function skuAsked({ variants }: Product, terms: readonly string[]): VariantAsked | null {
  const variant = variants.find(({ sku }) => sku !== null && terms.some((term) => sameSku(sku, term)));
  // Of a product without sizes and colours its own line tells all.
  if (variant === undefined || variants.length < 2) return null;
  return { label: labelOf(variant), stock: stockOf(variant), variants: [variant] };
}

function labelOf({ options, title }: ProductVariant): string {
  return options.length === 0 ? title : options.map(({ value }) => value).join(' / ');
}

function stockOf({ available, onOrder }: ProductVariant): VariantAsked['stock'] {
  if (!available) return 'out';
  return onOrder ? 'order' : 'in';
}
