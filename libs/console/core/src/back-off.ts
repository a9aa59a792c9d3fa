const FIRST_MS = 500;
const MOST_MS = 15_000;

/** How long to wait before try `attempt` (from 0): doubling, at most 15 s, spread by `random` (0 to 1) over its upper half. */
export function backOffMs(attempt: number, random: number): number {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(full / 2 + (full / 2) * random);
}
