export { OutgoingWebhooksAdminModule } from './outgoing-webhooks-admin.module';
