import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { draftCheckoutSchema } from './draft-checkout.schema';
import { DraftCheckouts } from './draft-checkouts';

/** The collection `draft_checkouts`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'DraftCheckout', schema: draftCheckoutSchema }])],
  providers: [DraftCheckouts],
  exports: [DraftCheckouts],
})
export class DraftCheckoutsModule {}
