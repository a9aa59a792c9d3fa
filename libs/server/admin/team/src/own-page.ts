import { isLoopback } from '@feelori/platform/settings';

/** What a browser says of where a request comes from; a page cannot change these headers. */
export interface Provenance {
  origin: string | undefined;
  /** `Sec-Fetch-Site`. */
  fetchSite: string | undefined;
  host: string | undefined;
}

/**
 * Whether a request comes from a page of ours, or from no page at all (a program sends neither header). A cookie comes
 * along with whatever a foreign page asks for, so what lives on the cookie asks this first. `allowed` are the origins of
 * `CORS_ORIGINS`; `publicUrl` tells whether pages of ours are only ever loaded by https.
 */
export function comesFromOwnPage(from: Provenance, allowed: readonly string[], publicUrl: string): boolean {
  const { origin, fetchSite, host } = from;
  if (origin !== undefined && allowed.includes(origin)) return true;
  // `none` is a person, not a page: an address typed, a bookmark.
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  return origin === undefined || isOriginOf(origin, host, publicUrl.startsWith('https:'));
}

/** Whether `origin` is that of pages this very server gives, by whichever trusted name it was asked. */
function isOriginOf(origin: string, host: string | undefined, isHttps: boolean): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const { protocol, host: named, hostname, origin: plain } = new URL(origin);
  if (plain !== origin || (protocol !== 'http:' && protocol !== 'https:')) return false;
  if (isHttps && protocol === 'http:' && !isLoopback(hostname)) return false;
  const here = `${protocol}//${host}`;
  return URL.canParse(here) && new URL(here).host === named;
}
