/** The button below something sold out; it comes back with the product's number, and that of the variant that was meant. */
const BACK = /^back:(\d{1,20})(?::(\d{1,20}))?$/;

export interface WishTap {
  productId: string;
  /** Null where any variant will do. */
  variantId: string | null;
}

export function wishTap({ productId, variantId }: WishTap): string {
  return `back:${productId}${variantId === null ? '' : `:${variantId}`}`;
}

/** What a tap of these says; null when it is another one. */
export function readWishTap(id: string): WishTap | null {
  const [, productId, variantId = null] = BACK.exec(id) ?? [];
  return productId === undefined ? null : { productId, variantId };
}
