import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredArticle } from './article';

/** Collection `articles`. One that was removed stays, so that it can be brought back. */
export const articleSchema = new Schema<StoredArticle>(
  {
    _id: { type: String, required: true },
    title: { type: String, required: true },
    text: { type: String, required: true },
    link: { type: String, default: '' },
    language: { type: String, required: true },
    version: { type: Number, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    removed: { type: Boolean, required: true },
    earlier: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'articles', versionKey: false, minimize: false },
);

articleSchema.index({ removed: 1, at: -1, _id: 1 }, { name: 'newest' });
articleSchema.index({ at: 1, _id: 1, version: 1 }, { name: 'changed' });
articleSchema.plugin(audited);
articleSchema.plugin(erased, 'nothing');
