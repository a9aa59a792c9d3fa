import { FIRST_ANSWER_SECONDS, type UsagePoint } from '@feelori/contracts';

export const USAGE_RANGES = [1, 7, 30] as const;
/** Days that are looked at, today included. */
export type UsageRange = (typeof USAGE_RANGES)[number];

/** One bar of a chart. */
export interface Bar {
  label: string;
  value: number;
}

const HOUR_MS = 3_600_000;

/** From the first midnight to the one that ends today, in the reader's own time. */
export function usageSpan(range: UsageRange, now: Date): { from: Date; to: Date } {
  const day = (offset: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset);
  return { from: day(1 - range), to: day(1) };
}

/** Of the span before, what had happened by this time of it: a morning is not held against a whole day. */
export function soFar(before: readonly UsagePoint[], range: UsageRange, now: Date): UsagePoint[] {
  const end = now.getTime() - range * 24 * HOUR_MS;
  return before.filter(({ at }) => new Date(at).getTime() <= end);
}

/** How often this was counted, whatever words it came with. */
export function totalOf(points: readonly UsagePoint[], kind: string): number {
  return wordsOfKind(points, kind).reduce((sum, { value }) => sum + value, 0);
}

/** How often this was counted by word, the most first. */
export function wordsOfKind(points: readonly UsagePoint[], kind: string): Bar[] {
  const counts = new Map<string, number>();
  for (const point of points) {
    for (const [name, count] of Object.entries(point.counts)) {
      if (name !== kind && !name.startsWith(`${kind}:`)) continue;
      const word = name === kind ? '' : name.slice(kind.length + 1);
      counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  return [...counts]
    .map(([label, value]) => ({ label, value }))
    .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1));
}

/** A bar an hour of today, or a day of the others, those without a figure too. */
export function barsOf(points: readonly UsagePoint[], kind: string, range: UsageRange, now: Date): Bar[] {
  const { from } = usageSpan(range, now);
  const slots = range === 1 ? 24 : range;
  return Array.from({ length: slots }, (_, slot) => {
    const [begin, end] = [slotAt(from, range, slot), slotAt(from, range, slot + 1)];
    const own = points.filter(({ at }) => new Date(at) >= begin && new Date(at) < end);
    return { label: slotLabel(begin, range), value: totalOf(own, kind) };
  });
}

/** The bound within which half of the customers had their answer, in seconds; null where nobody was answered. */
export function medianAnswer(points: readonly UsagePoint[]): { seconds: number; over: boolean } | null {
  const buckets = points.reduce<number[]>((sums, { firstAnswers }) => {
    firstAnswers.forEach((count, at) => (sums[at] = (sums[at] ?? 0) + count));
    return sums;
  }, []);
  const all = buckets.reduce((sum, count) => sum + (count ?? 0), 0);
  if (all === 0) return null;
  let seen = 0;
  const at = buckets.findIndex((count) => (seen += count ?? 0) * 2 >= all);
  const seconds = FIRST_ANSWER_SECONDS[at];
  const longest = FIRST_ANSWER_SECONDS.at(-1) ?? 0;
  return seconds === undefined ? { seconds: longest, over: true } : { seconds, over: false };
}

/** How a figure stands to the one before it. */
export function changeWords(now: number, before: number): string {
  if (before === 0) return now === 0 ? 'as before' : 'none before';
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return 'as before';
  return percent > 0 ? `${percent} % more than before` : `${-percent} % fewer than before`;
}

/** Rows as a file that spreadsheets read; a word can begin no formula there. */
export function csvOf(heading: readonly [string, string], bars: readonly Bar[]): string {
  const cell = (text: string): string => `"${text.replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
  const lines = [heading.map(cell), ...bars.map(({ label, value }) => [cell(label), String(value)])];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function slotAt(from: Date, range: UsageRange, slot: number): Date {
  if (range === 1) return new Date(from.getTime() + slot * HOUR_MS);
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + slot);
}

function slotLabel(begin: Date, range: UsageRange): string {
  if (range === 1) return begin.toLocaleTimeString(undefined, { timeStyle: 'short' });
  return begin.toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
}
