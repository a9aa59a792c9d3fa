import { pause } from '@feelori/platform/clock';

/** What to do with a failure: stop, or try again (after `retryAfterMs` when the other side named a time). */
export interface RetryDecision {
  again: boolean;
  retryAfterMs?: number;
}

/** How often and how patiently a call is tried. */
export interface RetryPolicy {
  /** Calls in all, the first included. */
  attempts: number;
  /** Ceiling of the first pause; doubles with every attempt. */
  baseMs: number;
  maxPauseMs: number;
  /** No pause is begun that would end after this many milliseconds from the first call. */
  deadlineMs: number;
  decide(error: unknown): RetryDecision;
}

/** The pause before attempt `attempt` + 1: full jitter under a doubling ceiling, never less than asked for. */
export function retryDelayMs(
  policy: Pick<RetryPolicy, 'baseMs' | 'maxPauseMs'>,
  attempt: number,
  retryAfterMs: number | undefined,
  random: number,
): number {
  const ceiling = Math.min(policy.maxPauseMs, policy.baseMs * 2 ** (attempt - 1));
  return Math.max(Math.round(random * ceiling), retryAfterMs ?? 0);
}

/**
 * Runs `call` under the policy and gives the last error when it does not work out.
 * `call` gets the attempt's number (from 1) and the signal; an aborted signal ends it at once.
 */
export async function retry<T>(
  policy: RetryPolicy,
  call: (attempt: number, signal: AbortSignal | undefined) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await call(attempt, signal);
    } catch (error) {
      const decision = policy.decide(error);
      if (!decision.again || attempt >= policy.attempts || signal?.aborted) throw error;
      const wait = retryDelayMs(policy, attempt, decision.retryAfterMs, Math.random());
      if (performance.now() - startedAt + wait > policy.deadlineMs) throw error;
      await pause(wait, signal);
    }
  }
}
