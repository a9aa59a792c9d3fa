export type * from './status-event';
