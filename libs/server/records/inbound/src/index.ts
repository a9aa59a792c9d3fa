export type * from './inbound-message';
export { InboundMessages, PROVISIONAL_MS } from './inbound-messages';
export { InboundModule } from './inbound.module';
