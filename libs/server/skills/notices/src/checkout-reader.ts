import { Injectable } from '@nestjs/common';
import { Shopify, ShopifyError } from '@feelori/edges/shopify';
import { BreakerOpen } from '@feelori/platform/resilience';
import type { Checkout } from '@feelori/records/checkouts';

/** Asks the shop whether somebody bought meanwhile: the webhook of an order may have got lost. */
@Injectable()
export class CheckoutReader {
  constructor(private readonly shopify: Shopify) {}

  /** Whether its customer placed an order since it began, in whichever way. `digits`: of their number; empty where it is not known. */
  async orderedSince(
    { shopCustomerId, startedAt }: Pick<Checkout, 'shopCustomerId' | 'startedAt'>,
    digits: string,
    signal: AbortSignal,
  ): Promise<boolean | 'shop_unreachable'> {
    try {
      const byNumber = shopCustomerId === null && digits !== '';
      const id = byNumber ? await this.shopify.customerByPhone(`+${digits}`, signal) : shopCustomerId;
      if (id === null) return false;
      const orders = await this.shopify.ordersOfCustomer(id, signal);
      return orders.some(({ createdAt }) => Date.parse(createdAt) >= startedAt.getTime());
    } catch (error) {
      if (error instanceof ShopifyError || error instanceof BreakerOpen) return 'shop_unreachable';
      throw error;
    }
  }

  /** The zone of the shop's clocks, a name of the IANA database. */
  timeZone(): Promise<string> {
    return this.shopify.timeZone();
  }
}
