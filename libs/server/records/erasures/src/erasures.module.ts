import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AgedRecords } from './aged-records';
import { erasureRecordSchema } from './erasure-record.schema';
import { erasedMessageSchema } from './erased-message.schema';
import { ErasedMessages } from './erased-messages';
import { Erasures } from './erasures';
import { PersonalRecords } from './personal-records';

/** The collections `erasures` and `erased_messages`, what all collections hold of a person, and what in them is old. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'ErasedMessage', schema: erasedMessageSchema },
      { name: 'ErasureRecord', schema: erasureRecordSchema },
    ]),
  ],
  providers: [AgedRecords, ErasedMessages, Erasures, PersonalRecords],
  exports: [AgedRecords, ErasedMessages, Erasures, PersonalRecords],
})
export class ErasuresModule {}
