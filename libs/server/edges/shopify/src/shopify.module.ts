import { Module } from '@nestjs/common';
import { AccessToken } from './access-token';
import { BulkReader } from './catalogue/bulk-reader';
import { CatalogueReader } from './catalogue/catalogue-reader';
import { MarketPrices } from './markets/market-prices';
import { OrderPhones } from './order-phones';
import { ShopPages } from './shop-pages';
import { ShopProfiles } from './shop-profile';
import { WebhookSubscriptions } from './webhooks/webhook-subscriptions';
import { Shopify } from './shopify';
import { ShopifyAccess } from './shopify-access';

/** The shop's Shopify. */
@Module({
  providers: [
    // One token and one profile for every client here.
    AccessToken,
    ShopProfiles,
    BulkReader,
    CatalogueReader,
    MarketPrices,
    OrderPhones,
    ShopPages,
    Shopify,
    ShopifyAccess,
    WebhookSubscriptions,
  ],
  exports: [
    BulkReader,
    CatalogueReader,
    MarketPrices,
    OrderPhones,
    ShopPages,
    Shopify,
    ShopifyAccess,
    WebhookSubscriptions,
  ],
})
export class ShopifyModule {}
