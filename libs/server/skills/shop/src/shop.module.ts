import { Module } from '@nestjs/common';
import { ShopifyModule } from '@feelori/edges/shopify';
import { OrderAttempts } from './order-attempts';
import { OwnOrders } from './own-orders';
import { ShopTools } from './shop-tools';

/** What a turn may find out from the shop. */
@Module({
  imports: [ShopifyModule],
  providers: [OrderAttempts, OwnOrders, ShopTools],
  exports: [ShopTools],
})
export class ShopModule {}
