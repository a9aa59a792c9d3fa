import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { CheckoutReader } from './checkout-reader';

@Module({ imports: [ShopifyModule], providers: [CheckoutReader], exports: [CheckoutReader] })
export class CheckoutReaderModule {}
