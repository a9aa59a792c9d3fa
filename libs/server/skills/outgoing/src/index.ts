export { EventFollower } from './event-follower';
export { OutgoingKeeperModule } from './outgoing-keeper.module';
export { OutgoingModule } from './outgoing.module';
export { OutgoingAddresses } from './outgoing-addresses';
export { newWebhookSecret } from './sign-webhook';
export { WebhookDeliverer } from './webhook-deliverer';
export { WebhookSecrets } from './webhook-secrets';
export { WebhookTeller } from './webhook-teller';
export { deliveriesFor, eventIdOf, type Happened } from './what-happened';
