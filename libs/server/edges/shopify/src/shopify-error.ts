import type { Verdict } from '@feelori/platform/resilience';

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
/**
 * What is not here is a failure like another. A bad token stays so until a person acts (docs/outside/shopify.md §5).
 */
const VERDICTS: Partial<Record<ShopifyErrorKind, Verdict>> = {
  throttled: 'well',
  bad_request: 'well',
  cancelled: 'silent',
  auth: 'out',
};

/**
 * A call of Shopify that did not work out (docs/outside/shopify.md §5). The message names kind and status, never
 * content.
 */
export class ShopifyError extends Error {
  constructor(
    readonly kind: ShopifyErrorKind,
    readonly status?: number,
    readonly retryAfterMs?: number,
    /** Of `denied`: the scope that the app lacks, where Shopify named one. */
    readonly scope: string | null = null,
  ) {
    super(`shopify: ${kind}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'ShopifyError';
  }

  get retryable(): boolean {
    return WORTH_ANOTHER_TRY.has(this.kind);
  }

  /** What the breaker makes of it. */
  get verdict(): Verdict {
    // What else is asked works: other questions are not to wait for one that the app may not ask.
    if (this.scope !== null) return 'well';
    return VERDICTS[this.kind] ?? 'ill';
  }
}
