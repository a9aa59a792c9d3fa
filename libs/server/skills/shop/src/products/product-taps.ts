/** Rows and buttons of products; they come back with the product's number when they are tapped. */
export const PRODUCT_TAP = 'product:';
export const SIMILAR_TAP = 'similar:';

/** The product's number in the id of a tap; null when the tap is another one. */
export function productTapped(prefix: string, id: string): string | null {
  const number = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  return /^\d{1,20}$/.test(number) ? number : null;
}
