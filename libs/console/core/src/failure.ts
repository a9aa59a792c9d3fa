import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorCode, Problem } from '@feelori/contracts';

/** What went wrong with a request, in words a person can act on. */
export interface Failure {
  /** The API's own code; `unreachable` when no answer came, `unknown` when the answer was not one of ours. */
  code: ErrorCode | 'unreachable' | 'unknown';
  text: string;
  /** Seconds the API asks to wait; null when it does not say. */
  retryAfterSeconds: number | null;
  /** To quote when asking for help; null when no answer came. */
  correlationId: string | null;
}

const UNREACHABLE: Failure = {
  code: 'unreachable',
  text: 'The server cannot be reached. Check your connection; it may also be restarting.',
  retryAfterSeconds: null,
  correlationId: null,
};

const TOO_SLOW: Failure = { ...UNREACHABLE, text: 'The server did not answer in time. Try again.' };

/** Reads a failed request: our problem+json, a bare status from something in between, or no answer at all. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof HttpErrorResponse)) return unknownFailure();
  if (error.status === 0) return isTimeout(error.error) ? TOO_SLOW : UNREACHABLE;
  const problem = problemIn(error.error);
  if (problem) {
    return {
      code: problem.code,
      text: problem.detail ?? problem.title,
      retryAfterSeconds: wholeSeconds(error.headers.get('Retry-After')),
      correlationId: problem.correlation_id,
    };
  }
  return [502, 503, 504].includes(error.status) ? UNREACHABLE : unknownFailure(error.status);
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function unknownFailure(status?: number): Failure {
  const text = status
    ? `The server gave an answer the console does not know (status ${status}).`
    : 'Something in the console went wrong. Reload the page.';
  return { code: 'unknown', text, retryAfterSeconds: null, correlationId: null };
}

/** The problem in an error body; a body read as text is parsed first. */
function problemIn(body: unknown): Problem | null {
  const value = typeof body === 'string' ? parsed(body) : body;
  const isProblem = typeof value === 'object' && value !== null && 'code' in value && 'title' in value;
  return isProblem ? (value as Problem) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function wholeSeconds(header: string | null): number | null {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}
