import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { ErasuresModule } from '@feelori/records/erasures';
import { FlagRecordsModule } from '@feelori/records/flags';
import { NoticesModule } from '@feelori/records/notices';
import { OutboxModule } from '@feelori/records/outbox';
import { StockWishesModule } from '@feelori/records/stock-wishes';
import { TemplatesModule } from '@feelori/records/templates';
import { NewsRecipients, OrderNewsReaderModule, StockReaderModule } from '@feelori/skills/notices';
import { NoticeSchedule } from './notice-schedule';
import { NoticeTeller } from './notice-teller';
import { NoticeWorker } from './notice-worker';
import { NoticeWriter } from './notice-writer';
import { WishTeller } from './wish-teller';
import { WishWorker } from './wish-worker';

/** What happens to orders, told to who placed them, and goods that are back to who waits. For the worker role. */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    ErasuresModule,
    FlagRecordsModule,
    JobsModule,
    NoticesModule,
    OrderNewsReaderModule,
    OutboxModule,
    StockReaderModule,
    StockWishesModule,
    TemplatesModule,
  ],
  providers: [
    NewsRecipients,
    NoticeSchedule,
    NoticeTeller,
    NoticeWorker,
    NoticeWriter,
    WishTeller,
    WishWorker,
  ],
  exports: [NoticeWorker],
})
export class NoticeFlowModule {}
