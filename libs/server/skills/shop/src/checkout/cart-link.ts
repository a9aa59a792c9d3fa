import type { CartLine } from './cart';

const CODE = /^[\p{L}\p{N}_.-]{1,60}$/u;

/** What else the link says. */
export interface LinkWishes {
  /** A discount code; one that is none is left out. */
  code?: string;
  /** Whose prices and currency the checkout shall have, where the shop has Markets (docs/outside/shopify.md §2). */
  country?: string | null;
}

/**
 * The address that opens the shop's checkout with these things in it (Shopify's cart permalink), on the shop's own host;
 * null where there is nothing to buy, or the shop has no address.
 */
export function cartLink(
  shopUrl: string,
  lines: readonly CartLine[],
  { code = '', country = null }: LinkWishes = {},
): string | null {
  if (!URL.canParse(shopUrl)) return null;
  const items = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ variant, quantity }) => `${variant.variantId}:${quantity}`);
  if (items.length === 0 || !items.every((item) => /^\d{1,20}:\d{1,4}$/.test(item))) return null;
  const { origin, pathname } = new URL(shopUrl);
  const base = `${origin}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}`;
  const query = [
    ...(isLinkCode(code) ? [`discount=${encodeURIComponent(code)}`] : []),
    ...(country !== null && /^[A-Z]{2}$/.test(country) ? [`country=${country}`] : []),
  ].join('&');
  return `${base}/cart/${items.join(',')}${query === '' ? '' : `?${query}`}`;
}

/** Whether a link can name a discount code. */
export function isLinkCode(code: string): boolean {
  return CODE.test(code);
}
