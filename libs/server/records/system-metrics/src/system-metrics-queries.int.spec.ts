import { explainStores } from '@feelori/testing';
import type { SystemMetric } from './system-metric';
import { SystemMetrics } from './system-metrics';
import { SystemMetricsModule } from './system-metrics.module';

const AT = new Date('2026-11-23T12:30:00Z');
const HOUR_MS = 3_600_000;

/** Mostly hours of long ago. */
function metric(n: number): SystemMetric {
  const at = new Date(AT.getTime() - 30 * 60_000 - n * HOUR_MS);
  const endsAt = new Date('2030-01-01T00:00:00Z');
  return {
    _id: `hour:${at.toISOString()}`,
    unit: 'hour',
    at,
    counts: { arrivals: n },
    firstAnswers: [n],
    endsAt,
  };
}

explainStores(SystemMetricsModule, {
  at: AT,
  seed: { SystemMetric: metric },
  asks: {
    'minutes of a process': (get) =>
      get(SystemMetrics).writeMinutes('p', [{ at: AT, counts: { arrivals: 1 }, firstAnswers: [1] }]),
    'hours and days are made of them': { ask: (get) => get(SystemMetrics).rollUp(AT), keys: 60 },
    'the last two days': {
      ask: (get) => get(SystemMetrics).read('hour', { from: new Date(AT.getTime() - 48 * HOUR_MS), to: AT }),
      index: 'by_time',
      keys: 60,
    },
  },
});
