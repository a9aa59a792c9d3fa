import { Module } from '@nestjs/common';
import { ActionsModule } from '@feelori/records/actions';
import { CustomersModule } from '@feelori/records/customers';
import { LeasesModule } from '@feelori/records/leases';
import { TurnsModule } from '@feelori/records/turns';
import { EndpointFigures } from './endpoint-figures';
import { EventFollower } from './event-follower';
import { OutgoingModule } from './outgoing.module';
import { WebhookDeliverer } from './webhook-deliverer';

/** What workers do so that other systems hear: one finds what happened, all tell it. */
@Module({
  imports: [ActionsModule, CustomersModule, LeasesModule, OutgoingModule, TurnsModule],
  providers: [EndpointFigures, EventFollower, WebhookDeliverer],
  exports: [EventFollower, WebhookDeliverer],
})
export class OutgoingKeeperModule {}
