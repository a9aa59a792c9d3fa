export type * from './quarantined-item';
export { Quarantine, type QuarantineCause } from './quarantine';
export { QuarantineModule } from './quarantine.module';
