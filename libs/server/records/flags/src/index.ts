export type { FlagRecord, StoredFlagVersion } from './flag-record';
export { FlagRecords } from './flag-records';
export { FlagRecordsModule } from './flag-records.module';
