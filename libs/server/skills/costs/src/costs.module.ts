import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { OutboxModule } from '@feelori/records/outbox';
import { TurnsModule } from '@feelori/records/turns';
import { CostTotals } from './cost-totals';

/** What conversations cost. */
@Module({
  imports: [ConversationsModule, CustomersModule, OutboxModule, TurnsModule],
  providers: [CostTotals],
  exports: [CostTotals],
})
export class CostsModule {}
