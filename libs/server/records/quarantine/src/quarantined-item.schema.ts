import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { QuarantinedItem } from './quarantined-item';

/** Collection `quarantine`. Retention is a job of ours, which walks `receivedAt`. */
export const quarantinedItemSchema = new Schema<QuarantinedItem>(
  {
    _id: { type: String, required: true },
    source: { type: String, enum: ['whatsapp', 'shopify'], required: true },
    reason: { type: String, required: true },
    field: { type: String, default: null },
    body: { type: String },
    edited: { type: String },
    receivedAt: { type: Date, required: true },
    discardedAt: { type: Date },
  },
  { collection: 'quarantine', versionKey: false },
);
quarantinedItemSchema.plugin(erased, {
  of: 'words',
  field: 'body',
  then: [
    { $set: { body: '', reason: 'erased', discardedAt: { $ifNull: ['$discardedAt', '$$NOW'] } } },
    { $unset: 'edited' },
  ],
  keeps: ['source', 'field'],
});

quarantinedItemSchema.index({ receivedAt: 1 }, { name: 'age' });
quarantinedItemSchema.index(
  { reason: 1, _id: 1 },
  { name: 'unstorable', partialFilterExpression: { reason: 'unstorable' } },
);
quarantinedItemSchema.index({ discardedAt: 1, reason: 1, receivedAt: -1, _id: -1 }, { name: 'by_cause' });
quarantinedItemSchema.plugin(audited);
