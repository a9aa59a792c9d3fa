export type ShopifyErrorKind =
  | 'throttled'
  | 'timeout'
  | 'network'
  | 'unavailable'
  | 'auth'
  | 'denied'
  | 'bad_request'
  | 'invalid_answer'
  | 'cancelled';

const WORTH_ANOTHER_TRY: ReadonlySet<ShopifyErrorKind> = new Set(['throttled', 'network', 'unavailable']);
const SAYS_NOTHING_OF_HEALTH: ReadonlySet<ShopifyErrorKind> = new Set([
  'throttled',
  'bad_request',
  'cancelled',
]);

/** A call of Shopify that did not work out (reference A6). The message names kind and status, never content. */
export class ShopifyError extends Error {
  constructor(
    readonly kind: ShopifyErrorKind,
    readonly status?: number,
    readonly retryAfterMs?: number,
  ) {
    super(`shopify: ${kind}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'ShopifyError';
  }

  get retryable(): boolean {
    return WORTH_ANOTHER_TRY.has(this.kind);
  }

  get upstreamIsIll(): boolean {
    return !SAYS_NOTHING_OF_HEALTH.has(this.kind);
  }
}
