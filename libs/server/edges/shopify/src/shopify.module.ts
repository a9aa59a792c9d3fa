import { Module } from '@nestjs/common';
import { CatalogueReader } from './catalogue/catalogue-reader';
import { Shopify } from './shopify';

/** The shop's Shopify. */
@Module({ providers: [CatalogueReader, Shopify], exports: [CatalogueReader, Shopify] })
export class ShopifyModule {}
