export type * from './quarantined-item';
