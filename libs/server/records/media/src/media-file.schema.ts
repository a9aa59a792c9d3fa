import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { MediaFile } from './media-file';

/** Collection `media.files`: a file is there once all of its chunks are. */
export const mediaFileSchema = new Schema<MediaFile>(
  {
    _id: { type: String, required: true },
    length: { type: Number, required: true },
    chunkSize: { type: Number, required: true },
    uploadDate: { type: Date, required: true },
    filename: { type: String },
    metadata: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'media.files', versionKey: false },
);
mediaFileSchema.plugin(erased, {
  of: 'conversation',
  field: 'metadata.conversationId',
  then: 'remove',
  names: { file: '_id' },
});

// Few wait at any time: what was sent is not in them.
const unsent = { partialFilterExpression: { 'metadata.unsent.since': { $type: 'date' } } };

mediaFileSchema.index({ 'metadata.conversationId': 1 }, { name: 'conversation' });
mediaFileSchema.index({ 'metadata.unsent.since': 1 }, { ...unsent, name: 'unsent_since' });
mediaFileSchema.index({ 'metadata.unsent.by': 1 }, { ...unsent, name: 'unsent_by' });
