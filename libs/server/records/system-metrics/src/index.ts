export { MetricsRollUp } from './metrics-roll-up';
export { summedMetrics } from './summed-metrics';
export { SystemMetrics } from './system-metrics';
export type { CountedFigures, CountedMinute, MetricsSpan, MetricsUnit, SystemMetric } from './system-metric';
export { SystemMetricsModule } from './system-metrics.module';
