import { FIRST_ANSWER_SECONDS, type UsagePoint } from '@feelori/contracts';

/** How many were answered within each of `FIRST_ANSWER_SECONDS`, of all these points together. Pure. */
export function bucketsOf(points: readonly Pick<UsagePoint, 'firstAnswers'>[]): number[] {
  const sums = Array.from({ length: FIRST_ANSWER_SECONDS.length + 1 }, () => 0);
  for (const { firstAnswers } of points) {
    firstAnswers.forEach((count, at) => (sums[at] = (sums[at] ?? 0) + count));
  }
  return sums;
}

/**
 * Within how many seconds this share of the customers had their answer, as if those of a bucket were spread evenly over
 * it; null where nobody was answered. What took longer than all bounds counts as the last one. Pure.
 */
export function waitOfShare(buckets: readonly number[], share: number): number | null {
  const all = buckets.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  let seen = 0;
  for (const [at, count] of buckets.entries()) {
    if (count > 0 && seen + count >= share * all) {
      const [low, high] = [FIRST_ANSWER_SECONDS[at - 1] ?? 0, FIRST_ANSWER_SECONDS[at]];
      if (high === undefined) return low;
      return low + (high - low) * Math.min(1, (share * all - seen) / count);
    }
    seen += count;
  }
  return null;
}

/** Names under which turns are found whose customers waited at least about so long. Pure. */
export function waitFigures(seconds: number): string[] {
  const words = [
    ...FIRST_ANSWER_SECONDS.map((bound) => `waited:within_${bound}`),
    `waited:over_${FIRST_ANSWER_SECONDS.at(-1) ?? 0}`,
  ];
  const first = FIRST_ANSWER_SECONDS.findIndex((bound) => seconds <= bound);
  return words.slice(first < 0 ? -1 : first);
}
