/** Weighs down the first places, so that being found twice counts more than being first once. */
const DAMPING = 60;

/** Several rankings of ids as one, by reciprocal rank: the best first. Pure. */
export function fused(rankings: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings) {
    for (const [at, id] of ranking.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (DAMPING + at + 1));
    }
  }
  return [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
