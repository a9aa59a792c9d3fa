export type * from './dead-letter';
