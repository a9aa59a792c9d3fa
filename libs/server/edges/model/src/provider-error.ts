import type { ModelVendor } from '@feelori/contracts';
import type { Verdict } from '@feelori/platform/resilience';

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
/**
 * What is not here is a failure like another. No quota and a bad key stay so until a person acts
 * (docs/outside/models.md §5).
 */
const VERDICTS: Partial<Record<ProviderErrorKind, Verdict>> = {
  bad_request: 'well',
  cancelled: 'silent',
  // A name that its vendor does not know says nothing of the vendor's other models.
  model_gone: 'well',
  quota: 'out',
  auth: 'out',
};

/** A model call that did not work out. The message names kind and status only: vendors echo prompts in theirs. */
export class ProviderError extends Error {
  constructor(
    readonly provider: ModelVendor,
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

  /** What the breaker makes of it. */
  get verdict(): Verdict {
    return VERDICTS[this.kind] ?? 'ill';
  }
}
