export { SystemMetrics } from './system-metrics';
export type { MetricsSpan, MetricsUnit, SystemMetric } from './system-metric';
export { SystemMetricsModule } from './system-metrics.module';
