import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { World } from '../../world';
import type { Shop } from '../shop';
import { shopifySignature } from './signature';
import { RETRIES, subscriptionTopic, USUAL_MODE, type WebhookMode } from './webhook-mode';

const ANSWER_WITHIN_MS = 5_000;

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

/** A delivery made ready: its headers and body do not change any more. */
interface Ready {
  delivery: Delivery;
  webhookId: string;
  headers: Record<string, string>;
  body: string;
}

/** Sends signed webhooks to Feelori. */
export class WebhookSender {
  mode: WebhookMode = { ...USUAL_MODE };
  private held: Ready[] | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly world: World,
    private readonly shop: Shop,
  ) {
    world.onReset(() => {
      this.mode = { ...USUAL_MODE };
      this.held = null;
    });
  }

  /** How many deliveries are held back. */
  get heldCount(): number {
    return this.held?.length ?? 0;
  }

  /** Delivers until taken (2xx) or given up; resolves with every attempt's status, none while held. Never throws. */
  async send(delivery: Delivery): Promise<DeliveryResult> {
    const webhookId = delivery.webhookId ?? randomUUID();
    const body = JSON.stringify(delivery.payload);
    const ready = { delivery, webhookId, body, headers: this.headersOf(delivery, webhookId, body) };
    if (!this.held) return this.deliver(ready);
    this.held.push(ready);
    return { webhookId, statuses: [] };
  }

  /** Holds deliveries back from now on. */
  hold(): void {
    this.held ??= [];
  }

  /** Delivers what was held, one after the other, and holds no more. */
  async release(order: 'kept' | 'reversed'): Promise<DeliveryResult[]> {
    const held = this.held ?? [];
    this.held = null;
    const results: DeliveryResult[] = [];
    for (const ready of order === 'kept' ? held : held.reverse()) results.push(await this.deliver(ready));
    return results;
  }

  /** Ends waiting retries, so that the server can close. */
  close(): void {
    this.stopping.abort();
  }

  private async deliver({ delivery, webhookId, headers, body }: Ready): Promise<DeliveryResult> {
    const statuses: number[] = [];
    const retries = delivery.once && !this.mode.retry ? 0 : RETRIES;
    let taken = false;
    for (let attempt = 0; attempt <= retries && !taken; attempt += 1) {
      if (attempt > 0) await this.pause(this.mode.retry_step_ms * attempt);
      if (this.stopping.signal.aborted) break;
      const status = await this.post(headers, body);
      statuses.push(status);
      taken = status >= 200 && status < 300;
    }
    if (!taken && retries > 0 && !this.stopping.signal.aborted) this.unsubscribe(delivery.topic);
    const copies = this.mode.duplicates + (delivery.duplicate ? 1 : 0);
    for (let copy = 0; copy < copies; copy += 1) statuses.push(await this.post(headers, body));
    return { webhookId, statuses };
  }

  /** Shopify deletes the subscriptions of a topic that was refused too often (docs/shopify.md §6). */
  private unsubscribe(topic: string): void {
    const gone = subscriptionTopic(topic);
    this.shop.subscriptions = this.shop.subscriptions.filter((subscription) => subscription.topic !== gone);
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
