import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MetricsRollUp } from './metrics-roll-up';
import { systemMetricSchema } from './system-metric.schema';
import { SystemMetrics } from './system-metrics';

/** The collection `system_metrics`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'SystemMetric', schema: systemMetricSchema }])],
  providers: [MetricsRollUp, SystemMetrics],
  exports: [MetricsRollUp, SystemMetrics],
})
export class SystemMetricsModule {}
