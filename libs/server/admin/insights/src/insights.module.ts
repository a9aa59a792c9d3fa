import { Module } from '@nestjs/common';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { InsightsController } from './insights.controller';
import { UsageModule } from './usage.module';
import { UsageReader } from './usage-reader';

/** What the product did, for people: figures of `system_metrics` only. */
@Module({
  imports: [SystemMetricsModule, UsageModule],
  controllers: [InsightsController],
  providers: [UsageReader],
})
export class InsightsModule {}
