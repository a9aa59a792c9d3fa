export type { SettingRecord, StoredVersion } from './setting-record';
export { SettingRecords } from './setting-records';
export { SettingRecordsModule } from './setting-records.module';
