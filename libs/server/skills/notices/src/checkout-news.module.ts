import { Module } from '@nestjs/common';
import { CheckoutsModule } from '@feelori/records/checkouts';
import { ConversationsModule } from '@feelori/records/conversations';
import { CustomersModule } from '@feelori/records/customers';
import { ErasuresModule } from '@feelori/records/erasures';
import { CheckoutTaker } from './checkout-taker';
import { NewsRecipients } from './news-recipients';

/** What notes that a customer has a checkout open. */
@Module({
  imports: [CheckoutsModule, ConversationsModule, CustomersModule, ErasuresModule],
  providers: [CheckoutTaker, NewsRecipients],
  exports: [CheckoutTaker],
})
export class CheckoutNewsModule {}
