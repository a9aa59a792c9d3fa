import { Injectable } from '@nestjs/common';
import { Shopify, ShopifyError, type ShopOrderNews } from '@feelori/edges/shopify';
import { BreakerOpen } from '@feelori/platform/resilience';

export type { ShopOrderNews };

/** How an order is now, or why that is not known. */
export type OrderNewsRead = ShopOrderNews | 'order_unknown' | 'shop_unreachable';

/** Asks the shop how an order is. */
@Injectable()
export class OrderNewsReader {
  constructor(private readonly shopify: Shopify) {}

  /** `id`: Shopify's number of the order. */
  async read(id: string, signal: AbortSignal): Promise<OrderNewsRead> {
    try {
      return (await this.shopify.orderNews(id, signal)) ?? 'order_unknown';
    } catch (error) {
      if (error instanceof ShopifyError || error instanceof BreakerOpen) return 'shop_unreachable';
      throw error;
    }
  }
}
