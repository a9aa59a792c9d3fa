import { Module } from '@nestjs/common';
import { CatalogueReader } from './catalogue/catalogue-reader';
import { Shopify } from './shopify';
import { ShopifyAccess } from './shopify-access';

/** The shop's Shopify. */
@Module({
  providers: [CatalogueReader, Shopify, ShopifyAccess],
  exports: [CatalogueReader, Shopify, ShopifyAccess],
})
export class ShopifyModule {}
