import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { checkoutSchema } from './checkout.schema';
import { Checkouts } from './checkouts';

/** The collection `checkouts`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Checkout', schema: checkoutSchema }])],
  providers: [Checkouts],
  exports: [Checkouts],
})
export class CheckoutsModule {}
