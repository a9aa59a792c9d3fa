import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { ErasureRecord } from './erasure-record';

/** Collection `erasures`. */
export const erasureRecordSchema = new Schema<ErasureRecord>(
  {
    _id: { type: String, required: true },
    by: { type: String, default: null },
    source: { type: String, enum: ['person', 'shop'], required: true },
    askedAt: { type: Date, required: true },
    state: { type: String, enum: ['asked', 'announced', 'cleared', 'done'], required: true },
    nextAt: { type: Date, default: null },
    customerIds: { type: [String], required: true },
    conversationIds: { type: [String], required: true },
    counts: { type: Schema.Types.Mixed, default: null },
    doneAt: { type: Date, default: null },
  },
  { collection: 'erasures', versionKey: false, minimize: false },
);
erasureRecordSchema.plugin(audited);
erasureRecordSchema.plugin(erased, 'nothing');

erasureRecordSchema.index(
  { nextAt: 1 },
  { name: 'due', partialFilterExpression: { nextAt: { $type: 'date' } } },
);
