import { Module } from '@nestjs/common';
import { JobsModule } from '@feelori/jobs';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { ErasuresModule } from '@feelori/records/erasures';
import { InboundModule } from '@feelori/records/inbound';
import { LeasesModule } from '@feelori/records/leases';
import { OutboxModule } from '@feelori/records/outbox';
import { QuarantineModule } from '@feelori/records/quarantine';
import { SecurityEventsModule } from '@feelori/records/security-events';
import { StatusEventsModule } from '@feelori/records/status-events';
import { TemplatesModule } from '@feelori/records/templates';
import { ShopNewsModule } from '@feelori/skills/catalogue';
import { CheckoutNewsModule, OrderNewsModule } from '@feelori/skills/notices';
import { PhoneOrderBookModule } from '@feelori/skills/phone-orders';
import { PrivacyModule } from '@feelori/skills/privacy';
import { InterventionsModule } from '@feelori/skills/interventions';
import { AppMessageReceiver } from './app-message-receiver';
import { FollowUps } from './follow-ups';
import { MessageReceiver } from './message-receiver';
import { PreferenceReceiver } from './preference-receiver';
import { QuarantineSweepSchedule } from './quarantine-sweep-schedule';
import { QuarantineSweeper } from './quarantine-sweeper';
import { ShopifyWebhookController } from './shopify-webhook.controller';
import { StatusReceiver } from './status-receiver';
import { TemplateNewsReceiver } from './template-news-receiver';
import { WebhookReceiver } from './webhook-receiver';
import { WhatsAppWebhookController } from './whatsapp-webhook.controller';

/** The first stage: WhatsApp's webhooks are verified and stored, and the conversations are woken. */
@Module({
  imports: [
    CheckoutNewsModule,
    JobsModule,
    ConversationsModule,
    CustomersModule,
    ErasuresModule,
    InboundModule,
    InterventionsModule,
    LeasesModule,
    OrderNewsModule,
    OutboxModule,
    PhoneOrderBookModule,
    PrivacyModule,
    QuarantineModule,
    SecurityEventsModule,
    ShopNewsModule,
    StatusEventsModule,
    TemplatesModule,
  ],
  controllers: [ShopifyWebhookController, WhatsAppWebhookController],
  providers: [
    AppMessageReceiver,
    FollowUps,
    MessageReceiver,
    PreferenceReceiver,
    QuarantineSweeper,
    QuarantineSweepSchedule,
    StatusReceiver,
    TemplateNewsReceiver,
    WebhookReceiver,
  ],
})
export class ArrivalModule {}
