/** A webhook's address with a slash at its end, and a query or none. */
const SLASHED = /^(\/webhooks\/[^/?#]+)\/(?=$|\?)/;

/**
 * A webhook's address is the same with a slash at its end, without a redirect, which Meta would not follow. Other
 * spellings are other addresses.
 */
export function withoutTrailingSlash(url: string | undefined): string {
  return (url ?? '/').replace(SLASHED, '$1');
}
