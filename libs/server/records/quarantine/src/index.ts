export type * from './quarantined-item';
export { Quarantine } from './quarantine';
export { QuarantineModule } from './quarantine.module';
