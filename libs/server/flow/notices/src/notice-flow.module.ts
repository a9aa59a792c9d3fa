import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { ErasuresModule } from '@feelori/records/erasures';
import { FlagRecordsModule } from '@feelori/records/flags';
import { NoticesModule } from '@feelori/records/notices';
import { OutboxModule } from '@feelori/records/outbox';
import { TemplatesModule } from '@feelori/records/templates';
import { NewsRecipients, OrderNewsReaderModule } from '@feelori/skills/notices';
import { NoticeSchedule } from './notice-schedule';
import { NoticeTeller } from './notice-teller';
import { NoticeWorker } from './notice-worker';
import { NoticeWriter } from './notice-writer';

/** What happens to orders, told to who placed them. For the worker role. */
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
    TemplatesModule,
  ],
  providers: [NewsRecipients, NoticeSchedule, NoticeTeller, NoticeWorker, NoticeWriter],
  exports: [NoticeWorker],
})
export class NoticeFlowModule {}
