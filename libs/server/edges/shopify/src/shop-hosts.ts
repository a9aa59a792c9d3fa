/** The shop's own hosts, to which links may lead: of its storefront's address. Empty where that is no address. Pure. */
export function shopHosts(storefrontUrl: string): string[] {
  return URL.canParse(storefrontUrl) ? [new URL(storefrontUrl).host.toLowerCase()] : [];
}

/** Whether an address is a page of the shop: on one of its hosts, by the storefront's own way to call it. Pure. */
export function isOnShop(href: string, storefrontUrl = ''): boolean {
  if (href.length > 2_000 || !URL.canParse(href) || !URL.canParse(storefrontUrl)) return false;
  const [url, shop] = [new URL(href), new URL(storefrontUrl)];
  if (url.username !== '' || url.password !== '') return false;
  return url.host === shop.host && (url.protocol === 'https:' || url.origin === shop.origin);
}
