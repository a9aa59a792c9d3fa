export type * from './inbound-message';
