import type { WayFact } from '@feelori/contracts';

/** A fact, or none where nobody knows the value. */
export function fact(label: string, value: string | number | null | undefined): WayFact[] {
  return value === null || value === undefined || value === '' ? [] : [{ label, value: String(value) }];
}

/** A fact that is shown as it is written: an id, arguments, a result. */
export function exact(label: string, value: string | null | undefined): WayFact[] {
  return fact(label, value).map((one) => ({ ...one, exact: true }));
}

/** Milliseconds between two times; null unless both are known, and never less than nothing. */
export function between(from: Date | null | undefined, to: Date | null | undefined): number | null {
  return from && to ? Math.max(0, to.getTime() - from.getTime()) : null;
}

/** A length of time in words: 640 ms, 4.2 s, 3 min. */
export function lengthWords(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`;
  if (ms < 5_400_000) return `${Math.round(ms / 60_000)} min`;
  return `${Math.round(ms / 3_600_000)} h`;
}
