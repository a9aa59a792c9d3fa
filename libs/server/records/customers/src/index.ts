export type * from './customer';
