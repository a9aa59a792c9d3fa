import { Module } from '@nestjs/common';
import { CatalogueHealth } from './catalogue-health';
import { CatalogueNews } from './catalogue-news';
import { CatalogueStore } from './catalogue-store';
import { ShopNews } from './shop-news';
import { SubscriptionState } from './subscription-state';

/** What takes Shopify's webhooks, and tells how they stand. */
@Module({
  providers: [CatalogueHealth, CatalogueNews, CatalogueStore, ShopNews, SubscriptionState],
  exports: [ShopNews],
})
export class ShopNewsModule {}
