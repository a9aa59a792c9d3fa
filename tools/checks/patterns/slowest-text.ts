import { leastCpuOf, slowness } from './cpu-of';

/** Milliseconds of processor time that nothing over a text from outside may take, however long and hostile it is. */
export const BOUND_MS = 50;

/**
 * Does the work with each text, and names the first that takes too long: `in time` when none does. So texts come in the
 * order of their length: a pattern whose time explodes is found before a text on which it would never end.
 */
export function tooSlowAmong(texts: Iterable<string>, work: (text: string) => void): string {
  for (const text of texts) {
    const ms = leastCpuOf(() => work(text), BOUND_MS);
    if (ms > BOUND_MS && ms > BOUND_MS * slowness()) {
      return `${ms} ms: ${text.length} × ${JSON.stringify(text.slice(0, 40))}`;
    }
  }
  return 'in time';
}
