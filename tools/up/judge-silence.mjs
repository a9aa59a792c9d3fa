/** How often a process is looked at, in milliseconds. */
export const lookMs = 500;

/**
 * How long a process has given no answer, in milliseconds, after one more look. Time counts only as the looker lived
 * through it (a machine that slept has missed nothing), and not while the process was stopped by somebody. What it
 * waited for a processor is not its own silence either, but half of the time always counts, or on a loaded machine
 * nobody would ever be ended.
 * @param state { atMs, silentMs, waitedMs } @param look { atMs, answered, stopped, waitedMs }
 */
export function judgeSilence(state, { atMs, answered, stopped, waitedMs }) {
  const passed = Math.min(Math.max(atMs - state.atMs, 0), 2 * lookMs);
  const starved = Math.min(Math.max(waitedMs - state.waitedMs, 0), passed / 2);
  const more = stopped ? 0 : passed - starved;
  return { atMs, waitedMs, silentMs: answered ? 0 : state.silentMs + more };
}
