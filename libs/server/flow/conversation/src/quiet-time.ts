/** How long a burst is waited for, in milliseconds. */
export interface QuietPace {
  quietMs: number;
  quietMaxMs: number;
}

/** Clocks that are set by the database's differ by less. */
const CLOCKS_DIFFER_MS = 2_000;

/**
 * Milliseconds to wait before answering messages received at these times: until the customer has been quiet for
 * `quietMs`, but never longer than `quietMaxMs` after the first. 0 means now. A message is not waited for by a time that
 * has not come yet: its clock was wrong, and the wake-up has waited for quiet already.
 */
export function quietWait(receivedAtMs: readonly number[], nowMs: number, pace: QuietPace): number {
  const received = receivedAtMs.filter((ms) => ms <= nowMs + CLOCKS_DIFFER_MS);
  if (received.length === 0) return 0;
  const untilQuiet = Math.max(...received) + pace.quietMs - nowMs;
  const untilMost = Math.min(...received) + pace.quietMaxMs - nowMs;
  return Math.max(0, Math.min(untilQuiet, untilMost));
}
