export { OutgoingWebhooksModule } from './outgoing-webhooks.module';
export { deliveryId, WebhookDeliveries } from './webhook-deliveries';
export type * from './webhook-delivery';
export type * from './webhook-endpoint';
export { type EndpointChange, WebhookEndpoints } from './webhook-endpoints';
