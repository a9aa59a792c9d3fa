import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredTemplate } from './stored-template';

/** Collection `templates`. */
export const templateSchema = new Schema<StoredTemplate>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    language: { type: String, required: true },
    category: { type: String, required: true },
    status: { type: String, required: true },
    quality: { type: String, required: true },
    rejection: { type: String, default: null },
    header: { type: String, default: null },
    body: { type: String, default: '' },
    footer: { type: String, default: null },
    headerFile: { type: String, default: null },
    buttons: { type: Schema.Types.Mixed, required: true },
    named: { type: Boolean, required: true },
    places: { type: Schema.Types.Mixed, required: true },
    obstacle: { type: String, default: null },
  },
  { collection: 'templates', versionKey: false, minimize: false },
);

templateSchema.index({ name: 1, language: 1, _id: 1 }, { name: 'name' });
templateSchema.plugin(erased, 'nothing');
