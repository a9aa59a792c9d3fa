import { LOOK_MS, type StallLimits } from './watchdog-board.ts';

/** What the watchdog thread sees at one look. */
export interface Look {
  /** The thread's own monotonic clock. */
  atMs: number;
  heartbeats: number;
  debugged: boolean;
  stopping: boolean;
  /** How long the main thread has waited for a processor in all; 0 where the system does not tell. */
  waitedMs: number;
}

/** How long things have lasted, as far as the thread was awake to see it. */
export interface StallState {
  last: Look;
  stillMs: number;
  stoppingMs: number;
}

export type Verdict = 'fine' | 'blocked' | 'overdue';

/**
 * Whether the event loop stands still or the process will not end. Time counts only as the thread lived through it:
 * between two looks at most twice their distance, so that a machine that slept, or a process that was stopped and
 * continued, has missed nothing. Time the main thread spent waiting for a processor is not the loop's fault either,
 * but half of the time always counts, or on a loaded machine no loop would ever be ended.
 */
export function judgeStall(
  state: StallState,
  look: Look,
  limits: StallLimits,
): { state: StallState; verdict: Verdict } {
  const passed = Math.min(Math.max(look.atMs - state.last.atMs, 0), 2 * LOOK_MS);
  const starved = Math.min(Math.max(look.waitedMs - state.last.waitedMs, 0), passed / 2);
  const moved = look.heartbeats !== state.last.heartbeats || look.debugged;
  const stillMs = moved ? 0 : state.stillMs + passed - starved;
  const stoppingMs = look.stopping ? state.stoppingMs + passed : 0;
  return { state: { last: look, stillMs, stoppingMs }, verdict: verdictOf(stillMs, stoppingMs, limits) };
}

function verdictOf(stillMs: number, stoppingMs: number, limits: StallLimits): Verdict {
  if (stoppingMs >= limits.stopMs) return 'overdue';
  return stillMs >= limits.stillMs ? 'blocked' : 'fine';
}
