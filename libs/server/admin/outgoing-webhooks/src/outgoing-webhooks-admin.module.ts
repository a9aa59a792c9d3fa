import { Module } from '@nestjs/common';
import { OutgoingModule } from '@feelori/skills/outgoing';
import { DeliveryLog } from './delivery-log';
import { EndpointKeeper } from './endpoint-keeper';
import { OutgoingWebhooksController } from './outgoing-webhooks.controller';

/** Which other systems are told what happens, for the shop's owner. */
@Module({
  imports: [OutgoingModule],
  controllers: [OutgoingWebhooksController],
  providers: [DeliveryLog, EndpointKeeper],
})
export class OutgoingWebhooksAdminModule {}
