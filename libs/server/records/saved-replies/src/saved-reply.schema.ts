import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredSavedReply } from './saved-reply';

/** Collection `saved_replies`. One that was removed keeps its id and nothing else: the audit's entry waits in it. */
export const savedReplySchema = new Schema<StoredSavedReply>(
  {
    _id: { type: String, required: true },
    shortcut: { type: String, required: true },
    key: { type: String },
    text: { type: String, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'saved_replies', versionKey: false },
);

savedReplySchema.index({ key: 1 }, { unique: true, sparse: true, name: 'key' });
savedReplySchema.plugin(audited);
savedReplySchema.plugin(erased, 'nothing');
