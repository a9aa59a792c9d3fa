export type { InboundMessage } from './inbound-message';
export { revisionOf } from './inbound-message';
export { saysTheSame } from './message-meaning';
export type { MessagePlace } from './message-place';
export { InboundMessages, PROVISIONAL_MS } from './inbound-messages';
export { InboundModule } from './inbound.module';
export { type DueMedium, type MediumChange, ReceivedMedia } from './received-media';
export {
  type MediumRecognition,
  type ReceivedMedium,
  type RecognitionMaking,
  type ShownFile,
  shownFile,
} from './received-medium';
export type { ChangedRow, StoredRows } from './row-arrivals';
