/**
 * Milliseconds of processor time that `work` takes in this thread. Not the time on the clock: on a machine that does
 * other things at the same time a thread waits, but it is not charged for waiting.
 */
export function cpuOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/**
 * The least of some tries: garbage collection and the compiler may hit one of them. No further try once it is within
 * `bound`, or far beyond it.
 */
export function leastCpuOf(work: () => void, bound: number, tries = 5): number {
  let least = Infinity;
  for (let at = 0; at < tries && least > bound && (at === 0 || least < bound * 8); at += 1) {
    least = Math.min(least, cpuOf(work));
  }
  return least;
}

/** What ten plain passes over a long text took on the quiet machine that bounds are given for, in milliseconds. */
const PASSES_MS = 12;
let made = 0;

/** Each time over another text: the engine remembers what it found in the last one. */
function tenPasses(): void {
  for (let pass = 0; pass < 10; pass += 1) {
    made += 1;
    for (const letter of `${'a1 '.repeat(20_000)}${made}`.matchAll(/\p{L}/gu)) if (letter.index < 0) return;
  }
}

/**
 * How many times slower this machine is just now than the one that bounds are given for: processors differ, and one that
 * is shared does less in a millisecond that it charges. At least 1.
 */
export function slowness(): number {
  return Math.max(1, leastCpuOf(tenPasses, PASSES_MS) / PASSES_MS);
}
