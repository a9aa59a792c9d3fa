import { Module } from '@nestjs/common';
import { ShopModule } from '@feelori/skills/shop';
import { ShopProductsController } from './shop-products.controller';

/** What the shop sells, for the people who write to its customers. */
@Module({ imports: [ShopModule], controllers: [ShopProductsController] })
export class ShopAdminModule {}
