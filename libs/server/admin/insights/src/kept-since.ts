import type { MetricsUnit } from '@feelori/records/system-metrics';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The settings that say how long figures are kept. */
export type KeptSetting = 'figures.minutes_kept_hours' | 'figures.hours_kept_days' | 'figures.days_kept_days';

/** Before when spans of each unit are forgotten. Pure. */
export function keptSince(now: Date, setting: (name: KeptSetting) => number): [MetricsUnit, Date][] {
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  return [
    ['minute', ago(setting('figures.minutes_kept_hours') * HOUR_MS)],
    ['hour', ago(setting('figures.hours_kept_days') * DAY_MS)],
    ['day', ago(setting('figures.days_kept_days') * DAY_MS)],
  ];
}
