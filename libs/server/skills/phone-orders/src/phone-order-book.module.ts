import { Module } from '@nestjs/common';
import { ErasuresModule } from '@feelori/records/erasures';
import { PhoneOrdersModule } from '@feelori/records/phone-orders';
import { PhoneOrderBook } from './phone-order-book';
import { PhoneOrderProgress } from './phone-order-progress';
import { PhoneOrderTaker } from './phone-order-taker';

/** Which orders stand under which number, and what webhooks tell of it. */
@Module({
  imports: [ErasuresModule, PhoneOrdersModule],
  providers: [PhoneOrderBook, PhoneOrderProgress, PhoneOrderTaker],
  exports: [PhoneOrderBook, PhoneOrderProgress, PhoneOrderTaker],
})
export class PhoneOrderBookModule {}
