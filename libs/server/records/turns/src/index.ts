export type * from './turn';
