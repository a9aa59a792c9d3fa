import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredMacro } from './macro';

/** Collection `macros`. One that was removed keeps its id and nothing else: the audit's entry waits in it. */
export const macroSchema = new Schema<StoredMacro>(
  {
    _id: { type: String, required: true },
    // Empty once it was removed.
    name: { type: String },
    key: { type: String },
    steps: { type: [{ _id: false, act: String, value: String }], required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    removed: { type: Boolean, required: true },
  },
  { collection: 'macros', versionKey: false },
);

macroSchema.index({ key: 1 }, { unique: true, sparse: true, name: 'key' });
macroSchema.index({ removed: 1, name: 1 }, { name: 'by_name' });
macroSchema.plugin(audited);
macroSchema.plugin(erased, 'nothing');
