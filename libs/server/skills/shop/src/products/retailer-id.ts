import type { Product } from '@feelori/edges/shopify';

/**
 * What the shop's WhatsApp catalogue calls a product, by its pattern: the variant that can be had, else its first. Null
 * where the pattern names something that is not known of it. A customer who opens it there finds its other variants.
 */
export function retailerIdOf({ id, variants }: Product, pattern: string): string | null {
  const variant = variants.find(({ available }) => available) ?? variants[0];
  const parts: Readonly<Record<string, string | null | undefined>> = {
    '{product}': id,
    '{variant}': variant?.id,
    '{sku}': variant?.sku,
  };
  let known = true;
  const name = pattern.trim().replace(/\{(?:product|variant|sku)\}/g, (place) => {
    const part = parts[place] ?? '';
    if (part === '') known = false;
    return part;
  });
  return known && name !== '' && name !== pattern.trim() ? name : null;
}
