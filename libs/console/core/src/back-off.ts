const FIRST_MS = 500;
/** A server that starts again is back within ten seconds or so: until then nobody waits longer than this. */
const RESTART_MS = 2_000;
const RESTART_TRIES = 7;
const MOST_MS = 15_000;

/**
 * How long to wait before try `attempt` (from 0), spread by `random` (0 to 1) over its upper half, so that consoles do not
 * come back all at once: doubling up to two seconds, which is kept for as long as a restart takes, then up to 15 s.
 */
export function backOffMs(attempt: number, random: number): number {
  const early = Math.min(RESTART_MS, FIRST_MS * 2 ** Math.min(attempt, RESTART_TRIES));
  const full = Math.min(MOST_MS, early * 2 ** Math.min(10, Math.max(0, attempt - RESTART_TRIES)));
  return Math.round(full / 2 + (full / 2) * random);
}
