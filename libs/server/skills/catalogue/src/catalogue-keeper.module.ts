import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { LeasesModule } from '@feelori/records/leases';
import { PhoneOrderSyncModule } from '@feelori/skills/phone-orders';
import { CatalogueCopier } from './catalogue-copier';
import { CatalogueKeeper } from './catalogue-keeper';
import { CatalogueNews } from './catalogue-news';
import { CatalogueCopyModule } from './catalogue-copy.module';
import { CatalogueUpdater } from './catalogue-updater';
import { CatalogueHealth } from './catalogue-health';
import { CatalogueModule } from './catalogue.module';
import { SalesCounter } from './sales-counter';
import { SubscriptionKeeper } from './subscription-keeper';
import { SubscriptionState } from './subscription-state';

/** What a worker does so that its turns have the catalogue: it follows the copy, and one of all keeps it. */
@Module({
  imports: [CatalogueCopyModule, CatalogueModule, LeasesModule, PhoneOrderSyncModule, ShopifyModule],
  providers: [
    CatalogueCopier,
    CatalogueHealth,
    CatalogueKeeper,
    CatalogueNews,
    CatalogueUpdater,
    SalesCounter,
    SubscriptionKeeper,
    SubscriptionState,
  ],
})
export class CatalogueKeeperModule {}
