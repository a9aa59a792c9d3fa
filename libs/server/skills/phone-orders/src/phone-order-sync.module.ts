import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { PhoneOrderBookModule } from './phone-order-book.module';
import { PhoneOrderSync } from './phone-order-sync';

/** What reads from Shopify which orders stand under which number. */
@Module({
  imports: [PhoneOrderBookModule, ShopifyModule],
  providers: [PhoneOrderSync],
  exports: [PhoneOrderSync],
})
export class PhoneOrderSyncModule {}
