import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { erasureRecordSchema } from './erasure-record.schema';
import { Erasures } from './erasures';
import { PersonalRecords } from './personal-records';

/** The collection `erasures`, and what all collections hold of a person. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'ErasureRecord', schema: erasureRecordSchema }])],
  providers: [Erasures, PersonalRecords],
  exports: [Erasures, PersonalRecords],
})
export class ErasuresModule {}
