import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { phoneOrderSchema } from './phone-order.schema';
import { PhoneOrders } from './phone-orders';

/** The collection `phone_orders`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'PhoneOrder', schema: phoneOrderSchema }])],
  providers: [PhoneOrders],
  exports: [PhoneOrders],
})
export class PhoneOrdersModule {}
