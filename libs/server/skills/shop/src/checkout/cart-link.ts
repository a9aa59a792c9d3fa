import type { CartLine } from './cart';

const CODE = /^[\p{L}\p{N}_.-]{1,60}$/u;

/**
 * The address that opens the shop's checkout with these things in it (Shopify's cart permalink), on the shop's own host;
 * null where there is nothing to buy, or the shop has no address. A code that is none is left out.
 */
export function cartLink(shopUrl: string, lines: readonly CartLine[], code = ''): string | null {
  if (!URL.canParse(shopUrl)) return null;
  const items = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ variant, quantity }) => `${variant.variantId}:${quantity}`);
  if (items.length === 0 || !items.every((item) => /^\d{1,20}:\d{1,4}$/.test(item))) return null;
  const { origin, pathname } = new URL(shopUrl);
  const base = `${origin}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}`;
  const discount = CODE.test(code) ? `?discount=${encodeURIComponent(code)}` : '';
  return `${base}/cart/${items.join(',')}${discount}`;
}
