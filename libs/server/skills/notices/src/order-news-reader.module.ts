import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { OrderNewsReader } from './order-news-reader';

@Module({ imports: [ShopifyModule], providers: [OrderNewsReader], exports: [OrderNewsReader] })
export class OrderNewsReaderModule {}
