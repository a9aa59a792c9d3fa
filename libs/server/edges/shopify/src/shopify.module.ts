import { Module } from '@nestjs/common';
import { Shopify } from './shopify';

/** The shop's Shopify. */
@Module({ providers: [Shopify], exports: [Shopify] })
export class ShopifyModule {}
