/** How long a burst is waited for, in milliseconds. */
export interface QuietPace {
  quietMs: number;
  quietMaxMs: number;
}

/**
 * Milliseconds to wait before answering messages received at these times: until the customer has been quiet for
 * `quietMs`, but never longer than `quietMaxMs` after the first. 0 means now.
 */
export function quietWait(receivedAtMs: readonly number[], nowMs: number, pace: QuietPace): number {
  if (receivedAtMs.length === 0) return 0;
  const untilQuiet = Math.max(...receivedAtMs) + pace.quietMs - nowMs;
  const untilMost = Math.min(...receivedAtMs) + pace.quietMaxMs - nowMs;
  return Math.max(0, Math.min(untilQuiet, untilMost));
}
