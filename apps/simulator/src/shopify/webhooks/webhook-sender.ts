import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../../world';
import type { Shop } from '../shop';
import { shopifySignature } from './signature';

const ANSWER_WITHIN_MS = 5_000;
/** Shopify retries 8 times over 4 hours; here the same number, in seconds, so that a test sees it. */
const RETRIES = 8;
const RETRY_STEP_MS = 500;

/** How a delivery is to be made. */
export interface Delivery {
  /** "products/update" */
  topic: string;
  payload: unknown;
  /** Sends the same delivery (same webhook id) a second time after it was taken. */
  duplicate?: boolean;
  /** Signs with a wrong secret. */
  badSignature?: boolean;
  /** Sends to this id instead of a new one, to repeat an earlier delivery. */
  webhookId?: string;
  /** No retries. */
  once?: boolean;
}

/** What became of a delivery. */
export interface DeliveryResult {
  webhookId: string;
  /** Status of each attempt; 0 = no answer in five seconds. */
  statuses: number[];
}

/** Sends signed webhooks to Feelori. */
export class WebhookSender {
  private readonly stopping = new AbortController();

  constructor(
    private readonly world: World,
    private readonly shop: Shop,
  ) {}

  /** Delivers until taken (2xx) or given up; resolves with every attempt's status. Never throws. */
  async send(delivery: Delivery): Promise<DeliveryResult> {
    const webhookId = delivery.webhookId ?? randomUUID();
    const body = JSON.stringify(delivery.payload);
    const headers = this.headersOf(delivery, webhookId, body);
    const statuses: number[] = [];
    for (let attempt = 0; attempt <= (delivery.once ? 0 : RETRIES); attempt += 1) {
      if (attempt > 0) await this.pause(RETRY_STEP_MS * attempt);
      if (this.stopping.signal.aborted) break;
      const status = await this.post(headers, body);
      statuses.push(status);
      if (status >= 200 && status < 300) break;
    }
    if (delivery.duplicate) statuses.push(await this.post(headers, body));
    return { webhookId, statuses };
  }

  /** Ends waiting retries, so that the server can close. */
  close(): void {
    this.stopping.abort();
  }

  private headersOf(delivery: Delivery, webhookId: string, body: string): Record<string, string> {
    const { webhookSecret, apiVersion } = this.world.settings.shopify;
    return {
      'content-type': 'application/json',
      'user-agent': 'Shopify-Captain-Hook',
      'x-shopify-topic': delivery.topic,
      'x-shopify-hmac-sha256': shopifySignature(
        body,
        delivery.badSignature ? 'a wrong secret' : webhookSecret,
      ),
      'x-shopify-shop-domain': this.shop.domain,
      'x-shopify-api-version': apiVersion,
      'x-shopify-webhook-id': webhookId,
      'x-shopify-event-id': randomUUID(),
      'x-shopify-triggered-at': this.world.clock.iso(),
    };
  }

  private async pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.stopping.signal, ref: false }).catch(() => undefined);
  }

  private async post(headers: Record<string, string>, body: string): Promise<number> {
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN_MS), this.stopping.signal]);
      const response = await fetch(this.world.settings.shopifyWebhookUrl, {
        method: 'POST',
        headers,
        body,
        signal,
      });
      await response.body?.cancel();
      return response.status;
    } catch {
      return 0;
    }
  }
}
