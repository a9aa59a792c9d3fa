export { AgedRecords, type AgedPlace, type AgedRow } from './aged-records';
export type { ErasureRecord, ErasureState } from './erasure-record';
export { ErasedMessages } from './erased-messages';
export { Erasures } from './erasures';
export { ErasuresModule } from './erasures.module';
export { type ErasedPerson, PersonalRecords } from './personal-records';
