import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { OutboxModule } from '@feelori/records/outbox';
import { Interventions } from './interventions';

/** What takes the floor from the assistant: a person, or a customer's STOP. */
@Module({
  imports: [ConversationsModule, CustomersModule, OutboxModule],
  providers: [Interventions],
  exports: [Interventions],
})
export class InterventionsModule {}
