import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { customerSchema } from './customer.schema';
import { Customers } from './customers';

/** The collection `customers`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Customer', schema: customerSchema }])],
  providers: [Customers],
  exports: [Customers],
})
export class CustomersModule {}
