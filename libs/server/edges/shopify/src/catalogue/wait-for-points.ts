import type { ThrottleStatus } from '../read-answer';

/** Below this share of the bucket the points are left to customers. */
const LEFT_TO_CUSTOMERS = 0.5;
const LONGEST_MS = 10_000;

/** How long work that nobody waits for stands back, until the bucket is half full again. */
export function waitForPoints(throttle: ThrottleStatus | null): number {
  const { maximumAvailable: most, currentlyAvailable: left, restoreRate: rate } = throttle ?? {};
  if (most === undefined || left === undefined || rate === undefined || rate <= 0) return 0;
  const missing = most * LEFT_TO_CUSTOMERS - left;
  return Math.min(LONGEST_MS, Math.max(0, Math.ceil((missing / rate) * 1_000)));
}
