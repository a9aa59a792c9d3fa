export type * from './inbound-message';
export type { MessagePlace } from './message-place';
export { InboundMessages, PROVISIONAL_MS } from './inbound-messages';
export { InboundModule } from './inbound.module';
