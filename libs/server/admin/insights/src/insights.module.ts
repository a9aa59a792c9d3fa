import { Module } from '@nestjs/common';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { CostsModule } from '@feelori/skills/costs';
import { CostReader } from './cost-reader';
import { CostsController } from './costs.controller';
import { InsightsController } from './insights.controller';
import { UsageModule } from './usage.module';
import { UsageReader } from './usage-reader';

/** What the product did, for people: figures of `system_metrics` only. */
@Module({
  imports: [CostsModule, SystemMetricsModule, UsageModule],
  controllers: [CostsController, InsightsController],
  providers: [CostReader, UsageReader],
})
export class InsightsModule {}
