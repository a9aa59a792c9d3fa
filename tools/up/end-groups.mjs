import { setTimeout as pause } from 'node:timers/promises';

/** How long a process has to end after it was asked (docs/running.md §3). */
export const shutdownMs = 30_000;

/**
 * Ends process groups (named by their leaders' pids): SIGTERM first, SIGKILL for what is left after
 * `patienceMs`. Resolves when none is left, or after a further two seconds.
 */
export async function endGroups(pids, patienceMs) {
  const left = pids.filter((pid) => signalGroup(pid, 'SIGTERM'));
  const afterTerm = await gone(left, patienceMs);
  for (const pid of afterTerm) signalGroup(pid, 'SIGKILL');
  await gone(afterTerm, 2_000);
}

/** Sends a signal to a whole group; false when it is gone already. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function gone(pids, patienceMs) {
  const until = performance.now() + patienceMs;
  let left = pids;
  for (;;) {
    left = left.filter((pid) => signalGroup(pid, 0));
    if (left.length === 0 || performance.now() > until) return left;
    await pause(25);
  }
}
