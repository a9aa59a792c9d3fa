import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { LeasesModule } from '@feelori/records/leases';
import { CatalogueCopier } from './catalogue-copier';
import { CatalogueFollower } from './catalogue-follower';
import { CatalogueKeeper } from './catalogue-keeper';
import { CatalogueNews } from './catalogue-news';
import { CatalogueStore } from './catalogue-store';
import { CatalogueUpdater } from './catalogue-updater';
import { CatalogueHealth } from './catalogue-health';
import { CatalogueModule } from './catalogue.module';
import { SalesCounter } from './sales-counter';
import { SubscriptionKeeper } from './subscription-keeper';
import { SubscriptionState } from './subscription-state';

/** What a worker does so that its turns have the catalogue: it follows the copy, and one of all keeps it. */
@Module({
  imports: [CatalogueModule, LeasesModule, ShopifyModule],
  providers: [
    CatalogueCopier,
    CatalogueFollower,
    CatalogueHealth,
    CatalogueKeeper,
    CatalogueNews,
    CatalogueStore,
    CatalogueUpdater,
    SalesCounter,
    SubscriptionKeeper,
    SubscriptionState,
  ],
})
export class CatalogueKeeperModule {}
