import { Module } from '@nestjs/common';
import { WhatsAppModule } from '@feelori/edges/whatsapp';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { LeasesModule } from '@feelori/records/leases';
import { OutboxModule } from '@feelori/records/outbox';
import { MediaModule } from '@feelori/records/media';
import { StatusEventsModule } from '@feelori/records/status-events';
import { SettingRecordsModule } from '@feelori/records/settings';
import { TurnsModule } from '@feelori/records/turns';
import { InterventionsModule } from '@feelori/skills/interventions';
import { Attachments } from './attachments';
import { BulkLine } from './bulk-line';
import { BulkSendProcessor } from './bulk-send.processor';
import { ReplySender } from './reply-sender';
import { SendPace } from './send-pace';
import { SendSweepSchedule } from './send-sweep-schedule';
import { SendSweeper } from './send-sweeper';
import { SettledEntries } from './settled-entries';
import { SendProcessor } from './send.processor';
import { ThreadLoad } from './thread-load';

/** The way out: the outbox is sent in order, at WhatsApp's pace. For the worker role. */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    DeadLettersModule,
    InterventionsModule,
    JobsModule,
    MediaModule,
    LeasesModule,
    OutboxModule,
    StatusEventsModule,
    SettingRecordsModule,
    TurnsModule,
    WhatsAppModule,
  ],
  providers: [
    Attachments,
    BulkLine,
    BulkSendProcessor,
    ReplySender,
    SendPace,
    SendProcessor,
    SendSweepSchedule,
    SendSweeper,
    SettledEntries,
    ThreadLoad,
  ],
  exports: [ReplySender, SendSweeper],
})
export class DeliveryModule {}
