import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { DeadLettersModule } from '@feelori/records/dead-letters';
import { ErasuresModule } from '@feelori/records/erasures';
import { InboundModule } from '@feelori/records/inbound';
import { MediaModule } from '@feelori/records/media';
import { OutboxModule } from '@feelori/records/outbox';
import { QuarantineModule } from '@feelori/records/quarantine';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { PhoneOrderBookModule } from '@feelori/skills/phone-orders';
import { CustomerEraser } from './customer-eraser';
import { MessageNotes } from './message-notes';

/**
 * Erases persons. Every collection that holds something of them is to be known where it works; what colleagues write to
 * each other comes with `admin/customers`, since no skill reads it.
 */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    DeadLettersModule,
    ErasuresModule,
    InboundModule,
    MediaModule,
    OutboxModule,
    PhoneOrderBookModule,
    QuarantineModule,
    StatusEventsModule,
    TurnsModule,
  ],
  providers: [CustomerEraser, MessageNotes],
  exports: [CustomerEraser],
})
export class ErasureModule {}
