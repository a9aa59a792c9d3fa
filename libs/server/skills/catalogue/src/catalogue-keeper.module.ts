import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { LeasesModule } from '@feelori/records/leases';
import { CatalogueCopier } from './catalogue-copier';
import { CatalogueFollower } from './catalogue-follower';
import { CatalogueKeeper } from './catalogue-keeper';
import { CatalogueNews } from './catalogue-news';
import { CatalogueStore } from './catalogue-store';
import { CatalogueUpdater } from './catalogue-updater';
import { CatalogueModule } from './catalogue.module';

/** What a worker does so that its turns have the catalogue: it follows the copy, and one of all keeps it. */
@Module({
  imports: [CatalogueModule, LeasesModule, ShopifyModule],
  providers: [
    CatalogueCopier,
    CatalogueFollower,
    CatalogueKeeper,
    CatalogueNews,
    CatalogueStore,
    CatalogueUpdater,
  ],
})
export class CatalogueKeeperModule {}
