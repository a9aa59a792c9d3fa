export type ProviderErrorKind =
  | 'rate_limit'
  | 'quota'
  | 'overloaded'
  | 'timeout'
  | 'network'
  | 'auth'
  | 'bad_request'
  | 'model_gone'
  | 'upstream_invalid'
  | 'cancelled';

const RETRYABLE: ReadonlySet<ProviderErrorKind> = new Set(['rate_limit', 'overloaded', 'network']);
const SAYS_NOTHING_OF_HEALTH: ReadonlySet<ProviderErrorKind> = new Set(['bad_request', 'cancelled']);

/** A model call that did not work out. The message names kind and status only: vendors echo prompts in theirs. */
export class ProviderError extends Error {
  constructor(
    readonly provider: 'gemini' | 'openai',
    readonly kind: ProviderErrorKind,
    readonly status?: number,
    readonly retryAfterMs?: number,
  ) {
    super(`${provider}: ${kind}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'ProviderError';
  }

  /** Whether the same call may be tried again; a timeout may not, since the other model is quicker. */
  get retryable(): boolean {
    return RETRYABLE.has(this.kind);
  }

  /** Whether the breaker counts it: everything but our own bad request or cancellation. */
  get upstreamIsIll(): boolean {
    return !SAYS_NOTHING_OF_HEALTH.has(this.kind);
  }
}
