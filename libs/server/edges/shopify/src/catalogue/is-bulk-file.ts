import { isLoopback } from '@feelori/platform/settings';

const STORAGE = 'storage.googleapis.com';
const SHOPIFY = ['.shopify.com', '.shopifycdn.com'];

/**
 * Whether a link leads to where Shopify puts the files of bulk operations: only there is anything fetched from. A stand-in for
 * Shopify on this machine has them at its own address. Pure.
 */
export function isBulkFile(link: string, adminUrl: string): boolean {
  if (link.length > 4_000 || !URL.canParse(link) || !URL.canParse(adminUrl)) return false;
  const { protocol, hostname, origin, port, username, password } = new URL(link);
  if (username !== '' || password !== '') return false;
  if (isLoopback(hostname)) return origin === new URL(adminUrl).origin;
  const isTheirs = hostname === STORAGE || SHOPIFY.some((end) => hostname.endsWith(end));
  return protocol === 'https:' && port === '' && isTheirs;
}
