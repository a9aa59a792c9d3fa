import { explainStores } from '@feelori/testing';
import { MetricsRollUp } from './metrics-roll-up';
import type { SystemMetric } from './system-metric';
import { SystemMetrics } from './system-metrics';
import { SystemMetricsModule } from './system-metrics.module';

const AT = new Date('2026-11-23T12:30:00Z');
const HOUR_MS = 3_600_000;

/** Mostly hours of long ago. */
function metric(n: number): SystemMetric {
  const at = new Date(AT.getTime() - 30 * 60_000 - n * HOUR_MS);
  return {
    _id: `hour:${at.toISOString()}`,
    unit: 'hour',
    at,
    counts: { arrivals: n },
    firstAnswers: [n],
    parts: 60,
  };
}

const minute = { at: AT, hour: AT, day: AT, counts: { arrivals: 1 }, firstAnswers: [1] };

explainStores(SystemMetricsModule, {
  at: AT,
  seed: { SystemMetric: metric },
  asks: {
    'minutes of a process': (get) => get(SystemMetrics).writeMinutes('p', [minute]),
    'hours and days are made of them': { ask: (get) => get(MetricsRollUp).run(50), keys: 60 },
    'the last two days': {
      ask: (get) => get(SystemMetrics).read('hour', { from: new Date(AT.getTime() - 48 * HOUR_MS), to: AT }),
      index: 'by_time',
      keys: 60,
    },
    'the same for a chart': {
      ask: (get) =>
        get(SystemMetrics).report('hour', { from: new Date(AT.getTime() - 48 * HOUR_MS), to: AT }),
      index: 'by_time',
      keys: 60,
      isReport: true,
    },
    'hours nobody wants any more': {
      ask: (get) => get(SystemMetrics).forget('hour', new Date(AT.getTime() - 48 * HOUR_MS), 20),
      keys: 60,
    },
  },
});
