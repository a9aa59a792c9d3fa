import { Module } from '@nestjs/common';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { ErasuresModule } from '@feelori/records/erasures';
import { InboundModule } from '@feelori/records/inbound';
import { MergesModule } from '@feelori/records/merges';
import { NotesModule } from '@feelori/records/notes';
import { OutboxModule } from '@feelori/records/outbox';
import { CheckoutsModule } from '@feelori/records/checkouts';
import { StockWishesModule } from '@feelori/records/stock-wishes';
import { UsersModule } from '@feelori/records/users';
import { ErasureModule } from '@feelori/skills/erasure';
import { ShopModule } from '@feelori/skills/shop';
import { CustomerExports } from './customer-exports';
import { CustomerFinder } from './customer-finder';
import { CustomerMerger } from './customer-merger';
import { CustomerMerges } from './customer-merges';
import { CustomerOrdersReader } from './customer-orders-reader';
import { CustomerReader } from './customer-reader';
import { CustomersController } from './customers.controller';
import { ErasureSweep } from './erasure-sweep';
import { MarkedPeople } from './marked-people';
import { MergeSweep } from './merge-sweep';
import { MergesController } from './merges.controller';
import { PersonMarks } from './person-marks';
import { PersonExportController } from './person-export.controller';

/** The shop's customers, for its people: found, looked at, given out whole, erased. */
@Module({
  imports: [
    ConversationsModule,
    CustomersModule,
    ErasureModule,
    ErasuresModule,
    InboundModule,
    MergesModule,
    NotesModule,
    OutboxModule,
    ShopModule,
    CheckoutsModule,
    StockWishesModule,
    UsersModule,
  ],
  controllers: [CustomersController, MergesController, PersonExportController],
  providers: [
    CustomerExports,
    CustomerFinder,
    CustomerMerger,
    CustomerMerges,
    CustomerOrdersReader,
    CustomerReader,
    ErasureSweep,
    MarkedPeople,
    MergeSweep,
    PersonMarks,
  ],
})
export class CustomersAdminModule {}
