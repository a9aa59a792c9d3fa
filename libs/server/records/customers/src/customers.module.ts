import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Consents } from './consents';
import { CustomerLanguages } from './customer-languages';
import { CustomerLists } from './customer-lists';
import { customerSchema } from './customer.schema';
import { Customers } from './customers';
import { JoinedCustomers } from './joined-customers';
import { StopMigration } from './stop-migration';

/** The collection `customers`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'Customer', schema: customerSchema }])],
  providers: [Consents, CustomerLanguages, CustomerLists, Customers, JoinedCustomers, StopMigration],
  exports: [Consents, CustomerLanguages, CustomerLists, Customers, JoinedCustomers],
})
export class CustomersModule {}
