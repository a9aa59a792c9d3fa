import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Consents } from './consents';
import { customerSchema } from './customer.schema';
import { Customers } from './customers';

/** The collection `customers`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Customer', schema: customerSchema }])],
  providers: [Consents, Customers],
  exports: [Consents, Customers],
})
export class CustomersModule {}
