import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { OutboxModule } from '@feelori/records/outbox';
import { InboundModule } from '@feelori/records/inbound';
import { SearchModule } from '@feelori/records/search';
import { TurnsModule } from '@feelori/records/turns';
import { AppAnswers } from './app-answers';
import { Corrections } from './corrections';
import { Drafts } from './drafts';
import { Interventions } from './interventions';
import { UnansweredMessages } from './unanswered-messages';
import { Resumption } from './resumption';

/** What takes the floor from the assistant: a person, a customer's STOP, and messages that are changed or deleted. */
@Module({
  imports: [ConversationsModule, CustomersModule, InboundModule, OutboxModule, SearchModule, TurnsModule],
  providers: [AppAnswers, Corrections, Drafts, Interventions, UnansweredMessages, Resumption],
  exports: [AppAnswers, Corrections, Drafts, Interventions, UnansweredMessages, Resumption],
})
export class InterventionsModule {}
