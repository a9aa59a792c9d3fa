export type * from './conversation';
