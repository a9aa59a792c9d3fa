import { Module } from '@nestjs/common';
import { CustomersModule } from '@feelori/records/customers';
import { PrivacyRequestsModule } from '@feelori/records/privacy-requests';
import { ErasureModule } from '@feelori/skills/erasure';
import { PhoneOrderBookModule } from '@feelori/skills/phone-orders';
import { PrivacyAnswers } from './privacy-answers';

/** Answers to what Shopify asks about data of persons. */
@Module({
  imports: [CustomersModule, ErasureModule, PhoneOrderBookModule, PrivacyRequestsModule],
  providers: [PrivacyAnswers],
  exports: [PrivacyAnswers],
})
export class PrivacyModule {}
