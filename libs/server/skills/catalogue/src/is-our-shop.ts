const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]{0,98}\.myshopify\.com$/;

/**
 * Whether a webhook comes from the shop that is asked for products: an app's secret signs for every shop it is installed in.
 * Where the Admin API is behind an address of its own, no domain is known, and the signature counts alone.
 */
export function isOurShop(domain: unknown, adminUrl: string): boolean {
  const ours = hostOf(adminUrl);
  if (!SHOP_DOMAIN.test(ours) || domain === undefined) return true;
  return typeof domain === 'string' && domain.trim().toLowerCase() === ours;
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.toLowerCase() ?? '';
}
