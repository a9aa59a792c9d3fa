import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { systemMetricSchema } from './system-metric.schema';
import { SystemMetrics } from './system-metrics';

/** The collection `system_metrics`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'SystemMetric', schema: systemMetricSchema }])],
  providers: [SystemMetrics],
  exports: [SystemMetrics],
})
export class SystemMetricsModule {}
