import { csvText, FIRST_ANSWER_SECONDS, type UsageReport } from '@feelori/contracts';

/** All figures of a look as a file: a row for each point, a column for each figure that was counted in any of them. Pure. */
export function usageFile({ points, step, timeZone }: UsageReport): string {
  const names = [...new Set(points.flatMap(({ counts }) => Object.keys(counts)))].sort();
  const waits = [
    ...FIRST_ANSWER_SECONDS.map((seconds) => `first answers within ${seconds} s`),
    'first answers later',
  ];
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    ...(step === 'hour' ? { timeStyle: 'short' as const } : {}),
  });
  return csvText([
    [`${step} (${timeZone})`, ...names, ...waits],
    ...points.map(({ at, counts, firstAnswers }) => [
      time.format(new Date(at)),
      ...names.map((name) => counts[name] ?? 0),
      ...waits.map((_, bucket) => firstAnswers[bucket] ?? 0),
    ]),
  ]);
}
