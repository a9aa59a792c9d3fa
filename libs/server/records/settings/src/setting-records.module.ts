import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { settingRecordSchema } from './setting-record.schema';
import { SettingRecords } from './setting-records';

/** The collection `settings`. Whoever imports it has the settings of its process follow what people change. */
@Module({
  imports: [MongooseModule.forFeature([{ name: 'SettingRecord', schema: settingRecordSchema }])],
  providers: [SettingRecords],
  exports: [SettingRecords],
})
export class SettingRecordsModule {}
