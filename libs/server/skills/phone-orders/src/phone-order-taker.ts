import { Injectable } from '@nestjs/common';
import { orderInWebhook } from './order-in-webhook';
import { PhoneOrderBook } from './phone-order-book';
import { PhoneOrderProgress } from './phone-order-progress';

/** Notes under which numbers the orders stand that Shopify's webhooks tell of. */
@Injectable()
export class PhoneOrderTaker {
  constructor(
    private readonly book: PhoneOrderBook,
    private readonly progress: PhoneOrderProgress,
  ) {}

  /** Takes a webhook whose signature was checked; bears repetition. Rejects when it was not kept: Shopify comes again. */
  async take(topic: unknown, body: string): Promise<void> {
    if (topic === 'app/uninstalled') return this.forgetAll();
    const order = orderInWebhook(topic, body);
    if (order !== null) await this.book.note([order]);
  }

  /** Nothing is left of the shop's orders; where the app comes back, they are read anew. */
  async forgetAll(): Promise<void> {
    await this.progress.drop();
    await this.book.forgetAll();
  }
}
