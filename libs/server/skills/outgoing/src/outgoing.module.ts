import { Module } from '@nestjs/common';
import { OutgoingEdgeModule } from '@feelori/edges/outgoing';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { OutgoingWebhooksModule } from '@feelori/records/outgoing-webhooks';
import { OutgoingAddresses } from './outgoing-addresses';
import { PersonalDetailsReader } from './personal-details';
import { WebhookSecrets } from './webhook-secrets';
import { WebhookTeller } from './webhook-teller';

/** Telling other systems what happened: for whoever tells, and for people who try it. */
@Module({
  imports: [ConversationsModule, CustomersModule, OutgoingEdgeModule, OutgoingWebhooksModule],
  providers: [OutgoingAddresses, PersonalDetailsReader, WebhookSecrets, WebhookTeller],
  exports: [OutgoingAddresses, OutgoingWebhooksModule, WebhookSecrets, WebhookTeller],
})
export class OutgoingModule {}
