import { Injectable } from '@nestjs/common';
import { countryOfPhone, type Product, Shopify, ShopifyError } from '@feelori/edges/shopify';
import { BreakerOpen } from '@feelori/platform/resilience';
import { Catalogue, MarketCatalogue } from '@feelori/skills/catalogue';

export type { Product };

/** Looks whether something can be bought again: in the catalogue that this process has, and then at the shop itself. */
@Injectable()
export class StockReader {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly shopify: Shopify,
    private readonly markets: MarketCatalogue,
  ) {}

  /** As memory has it, which webhooks and each night's look keep true; null where nothing of it can be bought. */
  buyable(productId: string): Product | null {
    return this.catalogue.buyable(productId);
  }

  /** The product as Shopify has it this moment; null where customers may not see it any more. */
  async now(productId: string, signal: AbortSignal): Promise<Product | null | 'shop_unreachable'> {
    try {
      return await this.shopify.getProductNow(productId, signal);
    } catch (error) {
      if (error instanceof ShopifyError || error instanceof BreakerOpen) return 'shop_unreachable';
      throw error;
    }
  }

  /** The product at the price of the country of this number (its digits), where the shop has Markets. */
  pricedFor(product: Product, digits: string, signal: AbortSignal): Promise<Product> {
    return this.markets.priced(product, { country: countryOfPhone(digits), signal });
  }

  /** The zone of the shop's clocks, a name of the IANA database. */
  timeZone(): Promise<string> {
    return this.shopify.timeZone();
  }
}
