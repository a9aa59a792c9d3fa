/** Buttons and rows on the way to the checkout; they come back with the product's number. */
const BUY = /^buy:(\d{1,20})(?::((?:\d{1,3}\.){0,3}\d{1,3}))?(?:~(\d{1,2}))?$/;
const VARIANT = /^variant:(\d{1,20}):(\d{1,20})$/;

/** Somebody wants a product: `picks` are the places of the option values chosen so far, `page` the page of what follows. */
export interface BuyTap {
  productId: string;
  picks: number[];
  page: number;
}

export function buyTap(productId: string, picks: readonly number[] = [], page = 0): string {
  return `buy:${productId}${picks.length > 0 ? `:${picks.join('.')}` : ''}${page > 0 ? `~${page}` : ''}`;
}

export function variantTap(productId: string, variantId: string): string {
  return `variant:${productId}:${variantId}`;
}

/** What a tap of these says; null when it is another one. */
export function readBuyTap(id: string): BuyTap | null {
  const [, productId, picks, page] = BUY.exec(id) ?? [];
  if (productId === undefined) return null;
  return { productId, picks: picks?.split('.').map(Number) ?? [], page: Number(page ?? 0) };
}

export function readVariantTap(id: string): { productId: string; variantId: string } | null {
  const [, productId, variantId] = VARIANT.exec(id) ?? [];
  return productId === undefined || variantId === undefined ? null : { productId, variantId };
}
