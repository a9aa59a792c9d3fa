import { aged, erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import { ANSWERERS, ENTRY_ORIGINS } from '@feelori/contracts';
import { retireIndexes } from '@feelori/platform/mongo';
import type { OutboxEntry } from './outbox-entry';
import { WITHOUT_PERSON } from './without-person';

/** Collection `outbox`. The indexes serve delivery, the sweeper, the thread and statuses without our opaque data. */
export const outboxEntrySchema = new Schema<OutboxEntry>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    phoneNumberId: { type: String, required: true },
    customerId: { type: String, required: true },
    to: { type: Schema.Types.Mixed, required: true },
    origin: { type: String, enum: ENTRY_ORIGINS, required: true },
    place: { type: Number, required: true },
    epoch: { type: Number, default: null },
    author: { type: String, default: null },
    answeredBy: { type: String, enum: ANSWERERS, required: true },
    writtenAt: { type: Date, required: true },
    stage: { type: String, enum: ['draft', 'released', 'cancelled'], required: true },
    cancelReason: { type: String, default: null },
    handoverReason: { type: String, default: null },
    consent: { type: String, enum: ['stop', 'start', null], default: null },
    parts: { type: Schema.Types.Mixed, required: true },
    triesSpent: { type: Number },
    wished: { type: Boolean },
    trail: { type: Schema.Types.Mixed },
    release: { type: Schema.Types.Mixed },
    app: { type: Schema.Types.Mixed },
    nextAt: { type: Date, default: null },
  },
  { collection: 'outbox', versionKey: false, minimize: false },
);
outboxEntrySchema.plugin(erased, {
  of: 'conversation',
  field: 'conversationId',
  then: WITHOUT_PERSON,
  names: { wamid: 'parts.wamid' },
  keeps: ['phoneNumberId', 'customerId', 'author', 'cancelReason', 'handoverReason', 'release'],
});
const settled = { nextAt: { $type: 'null' } };
outboxEntrySchema.plugin(aged, {
  kind: 'messages',
  at: 'writtenAt',
  finished: settled,
  index: 'age',
  also: () => ({ stage: { $ne: 'draft' } }),
  reads: ['conversationId', 'parts.content.kind', 'parts.content.file.id', 'parts.content.header.file.id'],
});

/** Queries that are to use these indexes must say `nextAt: { $type: 'date' }` themselves: a range alone implies nothing. */
const unsettled = { partialFilterExpression: { nextAt: { $type: 'date' } } };

outboxEntrySchema.index({ conversationId: 1, place: 1, _id: 1 }, { ...unsettled, name: 'unsettled' });
// By origin: ten thousand waiting entries of a campaign are not read to find one answer.
outboxEntrySchema.index({ origin: 1, nextAt: 1 }, { ...unsettled, name: 'due_by_origin' });
outboxEntrySchema.index({ conversationId: 1, writtenAt: 1, _id: 1 }, { name: 'thread_order' });
outboxEntrySchema.index({ 'parts.wamid': 1 }, { sparse: true, name: 'wamid' });
retireIndexes(outboxEntrySchema, ['due']);
outboxEntrySchema.index(
  { conversationId: 1 },
  { name: 'drafts', partialFilterExpression: { stage: 'draft' } },
);
// What charts lead to. Only what people wrote, and what failed, is held: an answer that arrives costs no entry of these.
outboxEntrySchema.index(
  { writtenAt: -1 },
  { name: 'replies_by_time', partialFilterExpression: { origin: 'person' } },
);
outboxEntrySchema.index(
  { writtenAt: -1, 'parts.state': 1 },
  { name: 'failed_by_time', partialFilterExpression: { 'parts.state': { $in: ['failed', 'dead'] } } },
);
// Of what delivery is done with: the oldest go, where the shop keeps them for so long.
outboxEntrySchema.index({ writtenAt: 1 }, { name: 'age', partialFilterExpression: settled });
