import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredText } from './stored-text';

/** Collection `texts`: one document for each text and language that a person changed. */
export const storedTextSchema = new Schema<StoredText>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    value: { type: String, default: null },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    earlier: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'texts', versionKey: false, minimize: false },
);
storedTextSchema.index({ at: 1, _id: 1 }, { name: 'changed' });
storedTextSchema.plugin(erased, 'nothing');
storedTextSchema.plugin(audited);
