import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { Catalogue } from './catalogue';
import { CatalogueIndex } from './catalogue-index';
import { MarketCatalogue } from './market-catalogue';

/** The shop's products for whoever asks. */
@Module({
  imports: [ShopifyModule],
  providers: [Catalogue, CatalogueIndex, MarketCatalogue],
  exports: [Catalogue, CatalogueIndex, MarketCatalogue],
})
export class CatalogueModule {}
