import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { MergeRecord } from './merge-record';

/** Collection `merges`. */
export const mergeRecordSchema = new Schema<MergeRecord>(
  {
    _id: { type: String, required: true },
    from: { type: String, required: true },
    into: { type: String, required: true },
    by: { type: String, required: true },
    askedAt: { type: Date, required: true },
    state: {
      type: String,
      enum: ['asked', 'joined', 'merged', 'refused', 'undoing', 'parted', 'undone'],
      required: true,
    },
    nextAt: { type: Date, default: null },
  },
  { collection: 'merges', versionKey: false },
);
mergeRecordSchema.plugin(audited);
mergeRecordSchema.plugin(erased, 'nothing');

mergeRecordSchema.index(
  { nextAt: 1 },
  { name: 'due', partialFilterExpression: { nextAt: { $type: 'date' } } },
);
mergeRecordSchema.index({ into: 1, askedAt: -1 }, { name: 'into' });
