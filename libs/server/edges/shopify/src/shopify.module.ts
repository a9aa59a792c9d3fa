import { Module } from '@nestjs/common';
import { CatalogueReader } from './catalogue/catalogue-reader';
import { ShopPages } from './shop-pages';
import { Shopify } from './shopify';
import { ShopifyAccess } from './shopify-access';

/** The shop's Shopify. */
@Module({
  providers: [CatalogueReader, ShopPages, Shopify, ShopifyAccess],
  exports: [CatalogueReader, ShopPages, Shopify, ShopifyAccess],
})
export class ShopifyModule {}
