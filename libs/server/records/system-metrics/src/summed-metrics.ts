import type { CountedFigures } from './system-metric';

/** The figures of several spans together. Pure. */
export function summedMetrics(metrics: readonly CountedFigures[]): CountedFigures {
  const counts: Record<string, number> = {};
  const firstAnswers: number[] = [];
  for (const metric of metrics) {
    for (const [name, count] of Object.entries(metric.counts)) counts[name] = (counts[name] ?? 0) + count;
    metric.firstAnswers.forEach((count, at) => (firstAnswers[at] = (firstAnswers[at] ?? 0) + count));
  }
  return { counts, firstAnswers };
}
