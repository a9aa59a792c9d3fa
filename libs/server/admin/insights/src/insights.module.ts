import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { OutboxModule } from '@feelori/records/outbox';
import { SystemMetricsModule } from '@feelori/records/system-metrics';
import { TurnsModule } from '@feelori/records/turns';
import { CostsModule, SpendingModule } from '@feelori/skills/costs';
import { BehindReader } from './behind-reader';
import { CostReader } from './cost-reader';
import { CostsController } from './costs.controller';
import { InsightsController } from './insights.controller';
import { UsageModule } from './usage.module';
import { UsageReader } from './usage-reader';

/** What the product did, for people: figures of `system_metrics` only. */
@Module({
  imports: [
    ConversationsModule,
    CostsModule,
    OutboxModule,
    SpendingModule,
    SystemMetricsModule,
    TurnsModule,
    UsageModule,
  ],
  controllers: [CostsController, InsightsController],
  providers: [BehindReader, CostReader, UsageReader],
})
export class InsightsModule {}
