import { leastCpuOf, slowness } from './cpu-of';

/** Milliseconds of processor time that nothing over a text from outside may take, however long and hostile it is. */
export const BOUND_MS = 50;
const LOOKS = 5;

/**
 * Does the work with texts of each length, and names the first that takes too long: `in time` when none does. Short ones come
 * first: a pattern whose time explodes is found before a text on which it would never end. The longest are left out where all
 * of the length before were so quick that even a time that grows with the square of the length would be within the bound.
 */
export function tooSlowAmong(
  lengths: readonly number[],
  textsOf: (length: number) => Iterable<string>,
  work: (text: string) => void,
): string {
  let slowestMs = Infinity;
  for (const [at, length] of lengths.entries()) {
    const growth = length / (lengths[at - 1] ?? length);
    if (at === lengths.length - 1 && slowestMs * growth ** 2 < BOUND_MS) break;
    slowestMs = 0;
    for (const text of textsOf(length)) {
      const began = performance.now();
      const ms = timeOf(() => work(text));
      slowestMs = Math.max(slowestMs, performance.now() - began);
      if (ms > BOUND_MS) return `${ms} ms: ${text.length} × ${JSON.stringify(text.slice(0, 40))}`;
    }
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
