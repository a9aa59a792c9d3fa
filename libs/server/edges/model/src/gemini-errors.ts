import { ProviderError, type ProviderErrorKind } from './provider-error';

/** What the SDK's errors carry; they are known by their fields, so that one file alone imports the SDK. */
interface Failure {
  name?: unknown;
  status?: unknown;
  errorDetails?: unknown;
}

interface Detail {
  reason?: unknown;
  retryDelay?: unknown;
  violations?: { quotaId?: unknown }[];
}

/**
 * Turns whatever the SDK threw into our error (docs/outside/models.md §1). `late` says that our deadline ended the
 * call.
 */
export function geminiError(error: unknown, late: boolean, cancelled: boolean): ProviderError {
  if (error instanceof ProviderError) return error;
  if (late) return new ProviderError('gemini', 'timeout');
  if (cancelled) return new ProviderError('gemini', 'cancelled');
  const { name, status, errorDetails } = (error ?? {}) as Failure;
  if (typeof status === 'number') return fromStatus(status, detailsOf(errorDetails));
  // The SDK wraps what fetch threw; a body that is no JSON comes as the parser's own error.
  return new ProviderError('gemini', name === 'SyntaxError' ? 'upstream_invalid' : 'network');
}

function detailsOf(value: unknown): Detail[] {
  return Array.isArray(value)
    ? (value as Detail[]).filter((one) => typeof one === 'object' && one !== null)
    : [];
}

function fromStatus(status: number, details: Detail[]): ProviderError {
  const kind = kindOf(status, details);
  return new ProviderError('gemini', kind, status, kind === 'rate_limit' ? retryDelayOf(details) : undefined);
}

function kindOf(status: number, details: Detail[]): ProviderErrorKind {
  if (status === 429) return perDay(details) ? 'quota' : 'rate_limit';
  if (status === 401 || status === 403) return 'auth';
  if (status === 402) return 'quota';
  if (status === 404) return 'model_gone';
  if (status >= 500) return 'overloaded';
  return details.some((one) => one.reason === 'API_KEY_INVALID') ? 'auth' : 'bad_request';
}

function perDay(details: Detail[]): boolean {
  return details.some((one) => one.violations?.some((v) => String(v.quotaId ?? '').includes('PerDay')));
}

/** Google's RetryInfo: a duration in seconds such as `7s` or `0.5s`. */
function retryDelayOf(details: Detail[]): number | undefined {
  for (const { retryDelay } of details) {
    const seconds = typeof retryDelay === 'string' ? /^(\d+(?:\.\d+)?)s$/.exec(retryDelay)?.[1] : undefined;
    if (seconds !== undefined) return Math.ceil(Number(seconds) * 1_000);
  }
  return undefined;
}
