import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { CheckoutsModule } from '@feelori/records/checkouts';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { ErasuresModule } from '@feelori/records/erasures';
import { FlagRecordsModule } from '@feelori/records/flags';
import { NoticesModule } from '@feelori/records/notices';
import { OutboxModule } from '@feelori/records/outbox';
import { StockWishesModule } from '@feelori/records/stock-wishes';
import { TemplatesModule } from '@feelori/records/templates';
import {
  CheckoutReaderModule,
  NewsRecipients,
  OrderNewsReaderModule,
  StockReaderModule,
} from '@feelori/skills/notices';
import { CheckoutTeller } from './checkout-teller';
import { CheckoutWorker } from './checkout-worker';
import { NoticeSchedule } from './notice-schedule';
import { NoticeTeller } from './notice-teller';
import { NoticeWorker } from './notice-worker';
import { NoticeWriter } from './notice-writer';
import { WishTeller } from './wish-teller';
import { WishWorker } from './wish-worker';

/** What happens to orders, told to who placed them, goods that are back to who waits, and checkouts to who left them. For the worker role. */
@Module({
  imports: [
    CheckoutReaderModule,
    CheckoutsModule,
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
    CheckoutTeller,
    CheckoutWorker,
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
