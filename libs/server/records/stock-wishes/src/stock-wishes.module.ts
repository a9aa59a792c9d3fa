import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { stockWishSchema } from './stock-wish.schema';
import { StockWishes } from './stock-wishes';

/** The collection `stock_wishes`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'StockWish', schema: stockWishSchema }])],
  providers: [StockWishes],
  exports: [StockWishes],
})
export class StockWishesModule {}
