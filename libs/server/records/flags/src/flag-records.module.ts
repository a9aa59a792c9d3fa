import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { flagRecordSchema } from './flag-record.schema';
import { FlagRecords } from './flag-records';

/** The collection `flags`. Whoever imports it has the flags of its process follow what people change. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'FlagRecord', schema: flagRecordSchema }])],
  providers: [FlagRecords],
  exports: [FlagRecords],
})
export class FlagRecordsModule {}
