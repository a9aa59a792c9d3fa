import type { Verdict } from '@feelori/platform/resilience';
import { graphRule } from './graph-errors';
import { numberOf, type Json, listOf, recordOf, textOf } from './json-value';

/** How a send that was begun ended, by what delivery may do next (docs/reliability.md §4). */
export type TriedOutcome =
  | { kind: 'accepted'; wamid: string }
  | {
      kind: 'refused';
      code: number;
      retryable: boolean;
      retryAfterMs?: number;
      windowClosed: boolean;
      pause: boolean;
    }
  /** Nothing reached WhatsApp: may be sent again at any time. */
  | { kind: 'not_sent'; reason: string }
  /** It may or may not have gone out: wait for a status before sending again. */
  | { kind: 'unknown'; reason: string };

export type SendOutcome =
  | TriedOutcome
  /** The breaker is open, and nothing was begun: ask again in `ms`. */
  | { kind: 'held'; ms: number }
  /** Whoever sends did not want to after all, or gave up before. */
  | { kind: 'not_begun' };

/** An outcome, and what it says of WhatsApp (for the breaker). */
export interface JudgedOutcome {
  outcome: TriedOutcome;
  verdict: Verdict;
}

/** Judges an HTTP answer. A well-formed Graph error means it was not accepted, whatever the status. */
export function judgeAnswer(status: number, text: string): JudgedOutcome {
  const body = parsed(text);
  const code = numberOf(recordOf(recordOf(body)?.error ?? undefined)?.code);
  if (code !== undefined) return refusedBy(code);
  if (status >= 200 && status < 300) {
    const wamid = textOf(recordOf(listOf(recordOf(body)?.messages)[0])?.id);
    if (wamid !== undefined && wamid !== '') return { outcome: { kind: 'accepted', wamid }, verdict: 'well' };
    return { outcome: { kind: 'unknown', reason: 'no_message_id' }, verdict: 'ill' };
  }
  if (status >= 500) return { outcome: { kind: 'unknown', reason: `http_${status}` }, verdict: 'ill' };
  const busy = status === 429 || status === 408;
  return {
    outcome: { kind: 'refused', code: status, retryable: busy, windowClosed: false, pause: false },
    verdict: 'well',
  };
}

function refusedBy(code: number): JudgedOutcome {
  const { action, afterMs, verdict } = graphRule(code);
  return {
    outcome: {
      kind: 'refused',
      code,
      retryable: action === 'retry' || action === 'retry_once',
      ...(afterMs === undefined ? {} : { retryAfterMs: afterMs }),
      windowClosed: action === 'window',
      pause: action === 'pause' || action === 'auth',
    },
    verdict: verdict ?? 'well',
  };
}

/** Causes that come before the first byte of the request is written. */
const BEFORE_WRITE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_.*|ERR_SSL_.*|CERT_.*|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_.*)$/;

/** Judges a call that gave no answer: only what provably broke before writing counts as not sent. */
export function judgeFailure(error: unknown): JudgedOutcome {
  const code = causeCode(error);
  if (code !== null && BEFORE_WRITE.test(code)) {
    return { outcome: { kind: 'not_sent', reason: code }, verdict: 'ill' };
  }
  const late = fieldOf(error, 'name') === 'TimeoutError';
  return {
    outcome: { kind: 'unknown', reason: late ? 'deadline' : (code ?? 'broken_connection') },
    verdict: 'ill',
  };
}

/** The first system or client code in the chain of causes; of several addresses tried, the first one's. */
function causeCode(error: unknown): string | null {
  let at: unknown = error;
  for (let depth = 0; at !== undefined && depth < 5; depth += 1) {
    const code = fieldOf(at, 'code');
    if (typeof code === 'string') return code;
    const tries = fieldOf(at, 'errors');
    at = Array.isArray(tries) ? (tries[0] as unknown) : fieldOf(at, 'cause');
  }
  return null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
