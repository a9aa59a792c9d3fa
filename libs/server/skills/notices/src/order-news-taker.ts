import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tellsNews } from '@feelori/contracts';
import { Clock } from '@feelori/platform/clock';
import { LiveSettings } from '@feelori/platform/live-settings';
import { Notices } from '@feelori/records/notices';
import { orderOfWebhook } from './order-of-webhook';

/** A checkout makes several webhooks within a moment: one look at the order serves them all. */
const SETTLE_MS = 2_000;
const WEBHOOK_ID = /^[\w-]{1,100}$/;

/** Notes which orders Shopify's webhooks tell of. What happened to them is asked of Shopify, whatever order they came in. */
@Injectable()
export class OrderNewsTaker {
  constructor(
    private readonly notices: Notices,
    private readonly live: LiveSettings,
    private readonly clock: Clock,
  ) {}

  /** Takes a webhook whose signature was checked; bears repetition. Rejects when it was not kept: Shopify comes again. */
  async take(topic: unknown, webhookId: unknown, body: string): Promise<void> {
    const orderId = orderOfWebhook(topic, body);
    if (orderId === null) return;
    if (!this.live.isKnown) throw new Error('nobody knows yet what customers are to be told');
    if (!tellsNews(this.live.get('notices.orders'))) return;
    const now = this.clock.now();
    const lookAt = new Date(now.getTime() + SETTLE_MS);
    await this.notices.note(orderId, idOf(webhookId, topic, body), { now, lookAt });
  }
}

/** Webhooks without an id are the same when they say the same. */
function idOf(webhookId: unknown, topic: unknown, body: string): string {
  if (typeof webhookId === 'string' && WEBHOOK_ID.test(webhookId)) return webhookId;
  return createHash('sha256')
    .update(`${String(topic)}\n${body}`)
    .digest('base64url');
}
