export { DeliveryModule } from './delivery.module';
export { Attachments } from './attachments';
export { BulkLine } from './bulk-line';
export { type DeliverResult, ReplySender } from './reply-sender';
export { SendPace } from './send-pace';
export { SettledEntries } from './settled-entries';
export { ThreadLoad } from './thread-load';
