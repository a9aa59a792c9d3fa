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

/** The least of some tries: garbage collection and the compiler may hit one of them. No further try when it is plain. */
export function leastCpuOf(work: () => void, bound: number, tries = 5): number {
  let least = Infinity;
  for (let at = 0; at < tries && least > bound && (at === 0 || least < bound * 4); at += 1) {
    least = Math.min(least, cpuOf(work));
  }
  return least;
}
