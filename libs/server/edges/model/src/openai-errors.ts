import { ProviderError, type ProviderErrorKind } from './provider-error';

interface Failure {
  status?: unknown;
  code?: unknown;
  type?: unknown;
  headers?: unknown;
  name?: unknown;
}

/** 429s that no waiting heals (docs/outside/models.md §3). */
const BILLING = /credit_balance|spend_limit|usage_limit|insufficient_quota/;

/**
 * Turns whatever the SDK threw into our error (docs/outside/models.md §3); by its fields, so that one file alone
 * imports the SDK.
 */
export function openaiError(error: unknown, late: boolean, cancelled: boolean): ProviderError {
  if (error instanceof ProviderError) return error;
  if (late) return new ProviderError('openai', 'timeout');
  if (cancelled) return new ProviderError('openai', 'cancelled');
  const failure = (error ?? {}) as Failure;
  if (typeof failure.status === 'number') return fromStatus(failure.status, failure);
  const connection = error instanceof Error && error.constructor.name.startsWith('APIConnection');
  return new ProviderError('openai', connection ? 'network' : 'upstream_invalid');
}

function fromStatus(status: number, failure: Failure): ProviderError {
  const kind = kindOf(status, `${String(failure.code ?? '')} ${String(failure.type ?? '')}`);
  const waits = kind === 'rate_limit' || kind === 'overloaded';
  return new ProviderError('openai', kind, status, waits ? retryAfterOf(failure.headers) : undefined);
}

function kindOf(status: number, code: string): ProviderErrorKind {
  if (status === 429) return BILLING.test(code) ? 'quota' : 'rate_limit';
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'quota';
  if (status === 404) return 'model_gone';
  if (status === 408 || status === 409 || status >= 500) return 'overloaded';
  return 'bad_request';
}

/** `retry-after-ms`, or `retry-after` in seconds; a date is not worth waiting for in a chat. */
function retryAfterOf(headers: unknown): number | undefined {
  if (!(headers instanceof Headers)) return undefined;
  const exact = Number(headers.get('retry-after-ms') ?? NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const seconds = Number(headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1_000) : undefined;
}
