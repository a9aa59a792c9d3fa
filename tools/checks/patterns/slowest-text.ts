import { leastCpuOf, slowness } from './cpu-of';

/** Milliseconds of processor time that nothing over a text from outside may take, however long and hostile it is. */
export const BOUND_MS = 50;
const LOOKS = 5;

/**
 * Does the work with each text, and names the first that takes too long: `in time` when none does. So texts come in the
 * order of their length: a pattern whose time explodes is found before a text on which it would never end.
 */
export function tooSlowAmong(texts: Iterable<string>, work: (text: string) => void): string {
  for (const text of texts) {
    const ms = timeOf(() => work(text));
    if (ms > BOUND_MS) return `${ms} ms: ${text.length} × ${JSON.stringify(text.slice(0, 40))}`;
  }
  return 'in time';
}

/** As on the machine that bounds are given for; what is too slow is looked at again, since a busy machine is so for moments. */
function timeOf(work: () => void): number {
  let least = Infinity;
  for (let look = 0; look < LOOKS && least > BOUND_MS && (look === 0 || least < BOUND_MS * 8); look += 1) {
    const ms = leastCpuOf(work, BOUND_MS);
    least = Math.min(least, ms <= BOUND_MS ? ms : ms / slowness());
  }
  return least;
}
