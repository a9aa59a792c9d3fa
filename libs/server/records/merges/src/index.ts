export type { MergeRecord, MergeState } from './merge-record';
export { Merges } from './merges';
export { MergesModule } from './merges.module';
