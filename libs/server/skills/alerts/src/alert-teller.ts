import { Injectable, Logger } from '@nestjs/common';
import { addressesIn, type NoMailReason } from '@feelori/contracts';
import { MailSender } from '@feelori/edges/mail';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Settings } from '@feelori/platform/settings';
import type { Alert } from '@feelori/records/alerts';
import { WebhookDeliveries, WebhookEndpoints } from '@feelori/records/outgoing-webhooks';
import { deliveriesFor, type Happened } from '@feelori/skills/outgoing';
import { alertMail } from './alert-words';

/** Tells people and other systems of alerts. */
@Injectable()
export class AlertTeller {
  private readonly logger = new Logger('Alerts');

  constructor(
    private readonly mail: MailSender,
    private readonly endpoints: WebhookEndpoints,
    private readonly deliveries: WebhookDeliveries,
    private readonly live: LiveSettings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Why nobody gets mail; null when somebody does. */
  get noMail(): NoMailReason | null {
    if (!this.mail.isSetUp) return 'no_server';
    return this.addresses.length === 0 ? 'no_address' : null;
  }

  /** Notes what other systems are to hear: one delivery for each time it is told, whoever tells it. */
  async note(news: { raised: readonly Alert[]; ended: readonly Alert[] }): Promise<void> {
    const happened = [
      ...news.raised.map((one) => happenedOf('alert.raised', one, one.toldAt)),
      ...news.ended.map((one) => happenedOf('alert.ended', one, one.endedAt)),
    ];
    if (happened.length === 0) return;
    const told = (await this.endpoints.all()).filter(({ off }) => off === null);
    await this.deliveries.note(deliveriesFor(happened, told), this.clock.now());
  }

  /** Null when the mail server took it, or there is nobody to tell; else what is wrong, in words. */
  async send(news: { raised: readonly Alert[]; ended: readonly Alert[] }): Promise<string | null> {
    if (news.raised.length + news.ended.length === 0 || this.noMail !== null) return null;
    const problem = await this.mail.send(alertMail(news, this.addresses, this.settings.gateway.publicUrl));
    if (problem !== null) this.logger.error(`an alert could not be mailed: ${problem}`);
    return problem;
  }

  /** Null when the mail server took it, else what is wrong, in words. */
  async test(): Promise<string | null> {
    if (this.addresses.length === 0) return 'Nobody gets alerts: no address is set.';
    const text = `Alerts of ${this.settings.gateway.publicUrl} come to this address.`;
    return this.mail.send({ to: this.addresses, subject: '[Feelori] A test of alerts', text });
  }

  private get addresses(): string[] {
    return addressesIn(this.live.get('alerts.email_to'));
  }
}

function happenedOf(kind: 'alert.raised' | 'alert.ended', alert: Alert, at: Date | null): Happened {
  const { _id, severity, summary, since } = alert;
  const facts = { alert: alert.alert, key: _id, severity, summary, since: since.toISOString() };
  const when = at ?? since;
  return { kind, about: `${_id}@${when.getTime()}`, at: when, facts };
}
