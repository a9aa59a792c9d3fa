import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { OutboxModule } from '@feelori/records/outbox';
import { InboundModule } from '@feelori/records/inbound';
import { TurnsModule } from '@feelori/records/turns';
import { Interventions } from './interventions';
import { LeftMessages } from './left-messages';

/** What takes the floor from the assistant: a person, or a customer's STOP. */
@Module({
  imports: [ConversationsModule, CustomersModule, InboundModule, OutboxModule, TurnsModule],
  providers: [Interventions, LeftMessages],
  exports: [Interventions, LeftMessages],
})
export class InterventionsModule {}
