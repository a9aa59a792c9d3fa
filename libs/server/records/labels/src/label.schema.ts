import { erased } from '@feelori/platform/erasure';
import { LABEL_COLOURS } from '@feelori/contracts';
import { Schema } from 'mongoose';
import type { StoredLabel } from './label';

/** Collection `labels`. */
export const labelSchema = new Schema<StoredLabel>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    key: { type: String, required: true },
    colour: { type: String, enum: LABEL_COLOURS, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'labels', versionKey: false },
);
labelSchema.plugin(erased, 'nothing');

labelSchema.index({ key: 1 }, { unique: true, name: 'key' });
