import { Module } from '@nestjs/common';
import { StockWishesModule } from '@feelori/records/stock-wishes';
import { ShopModule } from '@feelori/skills/shop';
import { ShopProductsController } from './shop-products.controller';
import { WishedProductsController } from './wished-products.controller';

/** What the shop sells, for the people who write to its customers. */
@Module({
  imports: [ShopModule, StockWishesModule],
  controllers: [ShopProductsController, WishedProductsController],
})
export class ShopAdminModule {}
