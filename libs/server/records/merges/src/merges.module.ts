import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { mergeRecordSchema } from './merge-record.schema';
import { Merges } from './merges';

/** The collection `merges`. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'MergeRecord', schema: mergeRecordSchema }])],
  providers: [Merges],
  exports: [Merges],
})
export class MergesModule {}
