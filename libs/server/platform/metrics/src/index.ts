export { Metrics } from './metrics';
export { MetricsModule } from './metrics.module';
export { UsageCounts, type UsageFigures } from './usage-counts';
