import { summedMetrics } from './summed-metrics';
import type { MetricsUnit, SystemMetric } from './system-metric';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When the hour of a minute begins. Pure. */
export function hourOfMinute({ at, hour }: Pick<SystemMetric, 'at' | 'hour'>): Date {
  return hour ?? new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
}

/** When the day of an hour begins. Pure. */
export function dayOfHour({ at, day }: Pick<SystemMetric, 'at' | 'day'>): Date {
  return day ?? new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);
}

/** A larger span, made of all its parts in their order; it belongs to the day of its first one. Pure. */
export function spanMadeOf(unit: MetricsUnit, at: Date, parts: readonly SystemMetric[]): SystemMetric {
  const made: SystemMetric = {
    _id: `${unit}:${at.toISOString()}`,
    unit,
    at,
    ...summedMetrics(parts),
    parts: parts.reduce((sum, one) => sum + (one.parts ?? 1), 0),
  };
  const [first] = parts;
  return unit === 'hour' && first !== undefined ? { ...made, day: dayOfHour(first), isFresh: true } : made;
}
