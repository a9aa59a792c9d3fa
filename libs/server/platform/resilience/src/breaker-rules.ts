import type { BreakerState, BreakerView } from '@feelori/contracts';

/** What all processes know together of one upstream. Times are milliseconds since 1970. */
export interface BreakerMemory {
  /** Failures in a row. */
  failures: number;
  /** Set while open: when the next probe is allowed. */
  openUntil: number | null;
  /** Set once a probe went: when it is given up for lost. */
  probeUntil: number | null;
  /** Since when it has not been closed. */
  openedAt?: number;
  /** A person opened it: nothing probes until then, unless a person closes it. */
  forced?: true;
}

/** How a call got through: while closed, or as the one probe of a breaker that is half open. */
export type Admission = 'call' | 'probe';

/**
 * What the outcome of a call says of the other side. `well`: it answers · `ill`: counts towards opening ·
 * `out`: it will refuse every call until a person acts (no quota, bad key), opens at once · `silent`: nothing.
 */
export type Verdict = 'well' | 'ill' | 'out' | 'silent';

export interface BreakerLimits {
  failures: number;
  openMs: number;
}

export const BREAKER_CLOSED: BreakerMemory = { failures: 0, openUntil: null, probeUntil: null };

/** While another one's probe is under way, its outcome is worth asking for again after this long. */
const PROBE_LOOK_MS = 500;
/** A person may close it any moment: whoever waits for one that was opened by hand looks again after this long. */
const FORCED_LOOK_MS = 5_000;
/** A breaker that was opened by hand and forgotten is tried again after this long. */
export const FORCED_MS = 86_400_000;

/** How the breaker stands at `now`. */
export function breakerState(memory: BreakerMemory, now: number): BreakerState {
  if (memory.openUntil === null) return 'closed';
  return now < memory.openUntil ? 'open' : 'half_open';
}

/** How the breaker stood when this was written: only a probe makes it half open, not the passing of time. */
export function breakerPhase(memory: BreakerMemory): BreakerState {
  if (memory.openUntil === null) return 'closed';
  return memory.probeUntil === null ? 'open' : 'half_open';
}

/** Whether a call may go: always when closed, one probe at a time when half open, never when open. */
export function breakerAllows(memory: BreakerMemory, now: number): Admission | 'no' {
  const state = breakerState(memory, now);
  if (state === 'closed') return 'call';
  if (state === 'open') return 'no';
  return memory.probeUntil === null || memory.probeUntil <= now ? 'probe' : 'no';
}

/** The memory with a probe under way for `ms` at most; the same memory when no probe may go. */
export function breakerProbing(memory: BreakerMemory, now: number, ms: number): BreakerMemory {
  return breakerAllows(memory, now) === 'probe' ? { ...memory, probeUntil: now + ms } : memory;
}

/**
 * The memory after a call; the same memory when it changes nothing. Once open, only the probe has a say: a call that
 * began before says nothing about now.
 */
export function breakerAfter(
  memory: BreakerMemory,
  { admitted, verdict, now }: { admitted: Admission; verdict: Verdict; now: number },
  limits: BreakerLimits,
): BreakerMemory {
  const closed = memory.openUntil === null;
  if (!closed && admitted === 'call') return memory;
  if (verdict === 'silent') return closed ? memory : { ...memory, probeUntil: now };
  if (verdict === 'well') return closed && memory.failures === 0 ? memory : BREAKER_CLOSED;
  const failures = memory.failures + 1;
  const opens = !closed || verdict === 'out' || failures >= limits.failures;
  if (!opens) return { failures, openUntil: null, probeUntil: null };
  return { failures, openUntil: now + limits.openMs, probeUntil: null, openedAt: memory.openedAt ?? now };
}

/** The memory after a person opened the breaker: nothing is called for a day, or until a person closes it. */
export function breakerForced(memory: BreakerMemory, now: number): BreakerMemory {
  const { failures, openedAt = now } = memory;
  return { failures, openUntil: now + FORCED_MS, probeUntil: null, openedAt, forced: true };
}

/** How long somebody who was refused had better wait: while it is open, or a little while a probe is under way. */
export function breakerWaitMs(memory: BreakerMemory, now: number): number {
  const openMs = (memory.openUntil ?? now) - now;
  if (openMs <= 0) return PROBE_LOOK_MS;
  return memory.forced ? Math.min(openMs, FORCED_LOOK_MS) : openMs;
}

/** The breaker as health checks and the console show it. */
export function breakerView(name: string, memory: BreakerMemory, now: number): BreakerView {
  return {
    name,
    state: breakerState(memory, now),
    failures: memory.failures,
    opensUntil: iso(memory.openUntil),
    since: iso(memory.openUntil === null ? null : (memory.openedAt ?? null)),
    forced: memory.openUntil !== null && memory.forced === true,
  };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
