import { Module } from '@nestjs/common';
import { CatalogueNews } from './catalogue-news';
import { ShopNews } from './shop-news';

/** What takes Shopify's webhooks. */
@Module({ providers: [CatalogueNews, ShopNews], exports: [ShopNews] })
export class ShopNewsModule {}
