export type * from './inbound-message';
export type { MessagePlace } from './message-place';
export { InboundMessages, PROVISIONAL_MS, type StoredRows } from './inbound-messages';
export { InboundModule } from './inbound.module';
