import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { webhookDeliverySchema } from './webhook-delivery.schema';
import { WebhookDeliveries } from './webhook-deliveries';
import { webhookEndpointSchema } from './webhook-endpoint.schema';
import { WebhookEndpoints } from './webhook-endpoints';

/** The collections `webhook_endpoints` and `webhook_deliveries`. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'WebhookEndpoint', schema: webhookEndpointSchema },
      { name: 'WebhookDelivery', schema: webhookDeliverySchema },
    ]),
  ],
  providers: [WebhookDeliveries, WebhookEndpoints],
  exports: [WebhookDeliveries, WebhookEndpoints],
})
export class OutgoingWebhooksModule {}
