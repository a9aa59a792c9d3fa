import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { InboundModule } from '@feelori/records/inbound';
import { QuarantineModule } from '@feelori/records/quarantine';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TurnsModule } from '@feelori/records/turns';
import { MessageIntake } from './message-intake';
import { StatusIntake } from './status-intake';
import { WebhookIntake } from './webhook-intake';
import { WhatsAppWebhookController } from './whatsapp-webhook.controller';

/** The first stage: WhatsApp's webhooks are verified, stored, and the bell is rung. */
@Module({
  imports: [
    JobsModule,
    ConversationsModule,
    CustomersModule,
    InboundModule,
    QuarantineModule,
    SecurityEventsModule,
    StatusEventsModule,
    TurnsModule,
  ],
  controllers: [WhatsAppWebhookController],
  providers: [MessageIntake, StatusIntake, WebhookIntake],
})
export class ArrivalModule {}
