import type { BreakerState, BreakerView } from '@feelori/contracts';

/** What all processes know together of one upstream. Times are milliseconds since 1970. */
export interface BreakerMemory {
  /** Failures in a row. */
  failures: number;
  /** Set while open: when the next probe is allowed. */
  openUntil: number | null;
  /** Set while a probe is under way: when it is given up for lost. */
  probeUntil: number | null;
}

export const BREAKER_CLOSED: BreakerMemory = { failures: 0, openUntil: null, probeUntil: null };

/** How the breaker stands at `now`. */
export function breakerState(memory: BreakerMemory, now: number): BreakerState {
  if (memory.openUntil === null) return 'closed';
  return now < memory.openUntil ? 'open' : 'half_open';
}

/** Whether a call may go: always when closed, one probe at a time when half open, never when open. */
export function breakerAllows(memory: BreakerMemory, now: number): 'call' | 'probe' | 'no' {
  const state = breakerState(memory, now);
  if (state === 'closed') return 'call';
  if (state === 'open') return 'no';
  return memory.probeUntil === null || memory.probeUntil <= now ? 'probe' : 'no';
}

/** The memory after one more failure: a failed probe opens at once, otherwise the threshold decides. */
export function breakerAfterFailure(
  memory: BreakerMemory,
  now: number,
  limits: { failures: number; openMs: number },
): BreakerMemory {
  const failures = memory.failures + 1;
  const state = breakerState(memory, now);
  if (state === 'open') return { ...memory, failures };
  const opens = state === 'half_open' || failures >= limits.failures;
  return { failures, openUntil: opens ? now + limits.openMs : null, probeUntil: null };
}

/** The breaker as health checks and the console show it. */
export function breakerView(name: string, memory: BreakerMemory, now: number): BreakerView {
  return {
    name,
    state: breakerState(memory, now),
    failures: memory.failures,
    opensUntil: memory.openUntil === null ? null : new Date(memory.openUntil).toISOString(),
  };
}
