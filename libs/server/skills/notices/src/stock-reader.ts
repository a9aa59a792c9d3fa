import { Injectable } from '@nestjs/common';
import { type Product, Shopify, ShopifyError } from '@feelori/edges/shopify';
import { BreakerOpen } from '@feelori/platform/resilience';
import { Catalogue } from '@feelori/skills/catalogue';

export type { Product };

/** Looks whether something can be bought again: in the catalogue that this process has, and then at the shop itself. */
@Injectable()
export class StockReader {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly shopify: Shopify,
  ) {}

  /** As memory has it, which webhooks and each night's look keep true; null where nothing of it can be bought. */
  buyable(productId: string): Product | null {
    return this.catalogue.buyable(productId);
  }

  /** The product as Shopify has it; null where customers may not see it any more. */
  async now(productId: string, signal: AbortSignal): Promise<Product | null | 'shop_unreachable'> {
    try {
      return await this.shopify.getProduct(productId, signal);
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
