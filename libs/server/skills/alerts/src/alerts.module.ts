import { Module } from '@nestjs/common';
import { MailModule } from '@feelori/edges/mail';
import { AlertRecordsModule } from '@feelori/records/alerts';
import { OutgoingWebhooksModule } from '@feelori/records/outgoing-webhooks';
import { AlertTeller } from './alert-teller';

/** What needs a person: the records of it, and telling it. */
@Module({
  imports: [AlertRecordsModule, MailModule, OutgoingWebhooksModule],
  providers: [AlertTeller],
  exports: [AlertRecordsModule, AlertTeller],
})
export class AlertsModule {}
