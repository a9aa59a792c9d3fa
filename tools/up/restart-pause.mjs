const steps = [300, 1_000, 2_000, 4_000, 8_000, 15_000];

/** A process that lived at least this long starts its pauses from the beginning again. */
export const steadyMs = 10_000;

/**
 * How long to wait before starting a process again, in milliseconds: the first time well within the promised
 * 2 s, then longer, never over 15 s. `early` counts the deaths in a row that came before `steadyMs`.
 */
export function restartPause(early) {
  return steps[Math.min(Math.max(early, 1), steps.length) - 1];
}
