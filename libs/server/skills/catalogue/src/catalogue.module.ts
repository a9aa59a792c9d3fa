import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { Catalogue } from './catalogue';
import { CatalogueIndex } from './catalogue-index';

/** The shop's products for whoever asks. */
@Module({
  imports: [ShopifyModule],
  providers: [Catalogue, CatalogueIndex],
  exports: [Catalogue, CatalogueIndex],
})
export class CatalogueModule {}
