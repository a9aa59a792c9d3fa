import { USAGE_DAYS, type UsageDays, type UsagePoint } from '@feelori/contracts';

/** A word that something was counted with. */
export interface Counted {
  word: string;
  count: number;
}

/** The days in the address; today where it names none that we look at. Pure. */
export function daysOf(named: string | undefined): UsageDays {
  return USAGE_DAYS.find((days) => String(days) === named) ?? 1;
}

/** How often this was counted, whatever words it came with. Pure. */
export function totalOf(points: readonly Pick<UsagePoint, 'counts'>[], kind: string): number {
  return wordsOfKind(points, kind).reduce((sum, { count }) => sum + count, 0);
}

/** How often this was counted by word, the most first. Pure. */
export function wordsOfKind(points: readonly Pick<UsagePoint, 'counts'>[], kind: string): Counted[] {
  const counts = new Map<string, number>();
  for (const point of points) {
    for (const [name, count] of Object.entries(point.counts)) {
      if (name !== kind && !name.startsWith(`${kind}:`)) continue;
      const word = name === kind ? '' : name.slice(kind.length + 1);
      counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** How a figure stands to the one before it. Pure. */
export function changeWords(now: number, before: number): string {
  if (before === 0) return now === 0 ? 'as before' : 'none before';
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return 'as before';
  return percent > 0 ? `${percent} % more than before` : `${-percent} % fewer than before`;
}

/** How many of all, in words. Pure. */
export function shareWords(part: number, all: number): string {
  return all === 0 ? '' : `${Math.round((part / all) * 100)} %`;
}
