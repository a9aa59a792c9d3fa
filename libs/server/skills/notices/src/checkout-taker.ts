import { Injectable } from '@nestjs/common';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Checkouts } from '@feelori/records/checkouts';
import { checkoutOfWebhook } from './checkout-of-webhook';
import { NewsRecipients } from './news-recipients';

const MINUTE_MS = 60_000;

/** Notes which checkouts of customers are open, by Shopify's webhooks. Of anybody else's nothing is kept. */
@Injectable()
export class CheckoutTaker {
  constructor(
    private readonly checkouts: Checkouts,
    private readonly recipients: NewsRecipients,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** Takes a webhook whose signature was checked; bears repetition. Rejects when it was not kept: Shopify comes again. */
  async take(topic: unknown, body: string): Promise<void> {
    const { isKnown } = this.live;
    if (isKnown && !this.live.get('notices.checkouts').on) return;
    const news = checkoutOfWebhook(topic, body);
    if (news === null) return;
    if (!isKnown) throw new Error('nobody knows yet what customers are to be told');
    const now = this.clock.now();
    if (news.kind === 'ordered') return this.checkouts.ordered(news.token, now);
    const { checkout, phones } = news;
    const order = { buyerPhones: phones, createdAt: checkout.startedAt.toISOString() };
    const recipient = await this.recipients.of(order);
    // Who never wrote has not said that they want to be reminded.
    if (recipient.kind !== 'known' || recipient.conversation === null) return;
    const changedMs = Math.min(checkout.changedAt.getTime(), now.getTime());
    const { afterMinutes } = this.live.get('notices.checkouts');
    const lookAt = new Date(changedMs + afterMinutes * MINUTE_MS);
    await this.checkouts.note(recipient.conversation._id, checkout, { now, lookAt });
  }
}
