import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { erasureRecordSchema } from './erasure-record.schema';
import { erasedMessageSchema } from './erased-message.schema';
import { ErasedMessages } from './erased-messages';
import { Erasures } from './erasures';
import { PersonalRecords } from './personal-records';

/** The collections `erasures` and `erased_messages`, and what all collections hold of a person. */
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'ErasedMessage', schema: erasedMessageSchema },
      { name: 'ErasureRecord', schema: erasureRecordSchema },
    ]),
  ],
  providers: [ErasedMessages, Erasures, PersonalRecords],
  exports: [ErasedMessages, Erasures, PersonalRecords],
})
export class ErasuresModule {}
