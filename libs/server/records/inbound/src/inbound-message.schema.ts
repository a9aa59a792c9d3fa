import { aged, erased } from '@feelori/platform/erasure';
import { retireIndexes } from '@feelori/platform/mongo';
import { Schema } from 'mongoose';
import type { InboundMessage } from './inbound-message';

/** Collection `inbound`. The `_id` dedupes; the indexes serve the turn, the thread, the sweepers and edits. */
export const inboundMessageSchema = new Schema<InboundMessage>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    customerId: { type: String, required: true },
    sentAt: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    message: { type: Schema.Types.Mixed, required: true },
    state: { type: String, enum: ['received', 'done', 'dead'], required: true },
    turnId: { type: String, default: null },
    revision: { type: Number },
    edit: { type: Schema.Types.Mixed },
    unseenEdit: { type: Boolean },
    changedAt: { type: Date },
    original: { type: String, enum: ['missing', 'placeholder'] },
    foreign: { type: Schema.Types.Mixed },
    earlierTurnIds: { type: Schema.Types.Mixed },
    answeredAs: { type: String },
    medium: { type: Schema.Types.Mixed },
    correlationId: { type: String },
  },
  { collection: 'inbound', versionKey: false, minimize: false },
);
inboundMessageSchema.plugin(erased, { of: 'conversation', field: 'conversationId', then: 'remove' });
inboundMessageSchema.plugin(aged, {
  kind: 'messages',
  at: 'sentAt',
  finished: { state: 'done' },
  index: 'age',
  // Meta's time may be wrong; and a file that is still looked at is not finished.
  also: (before) => ({ receivedAt: { $lt: before }, 'medium.nextAt': null }),
  reads: ['conversationId', 'turnId', 'earlierTurnIds', 'medium'],
});

const whileReceived = { partialFilterExpression: { state: 'received' } };

inboundMessageSchema.index(
  { conversationId: 1, sentAt: 1, receivedAt: 1, _id: 1 },
  { ...whileReceived, name: 'waiting_order' },
);
inboundMessageSchema.index({ receivedAt: 1 }, { ...whileReceived, name: 'overdue' });
inboundMessageSchema.index({ conversationId: 1, sentAt: 1, receivedAt: 1, _id: 1 }, { name: 'thread_order' });
inboundMessageSchema.index(
  { 'medium.nextAt': 1 },
  { partialFilterExpression: { 'medium.nextAt': { $type: 'date' } }, name: 'media_due' },
);
// Of messages that a turn has taken up: the oldest go, where the shop keeps them for so long.
inboundMessageSchema.index({ sentAt: 1 }, { name: 'age', partialFilterExpression: { state: 'done' } });
retireIndexes(inboundMessageSchema, ['waiting', 'thread', 'changes']);
