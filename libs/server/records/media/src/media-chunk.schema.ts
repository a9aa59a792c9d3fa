import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { MediaChunk } from './media-file';

/** Collection `media.chunks`. */
export const mediaChunkSchema = new Schema<MediaChunk>(
  {
    _id: { type: String, required: true },
    files_id: { type: String, required: true },
    n: { type: Number, required: true },
    data: { type: Buffer, required: true },
  },
  { collection: 'media.chunks', versionKey: false },
);
mediaChunkSchema.plugin(erased, { of: 'file', field: '_id', followedBy: ':', then: 'remove' });

// The name and the keys GridFS gives it.
mediaChunkSchema.index({ files_id: 1, n: 1 }, { unique: true, name: 'files_id_1_n_1' });
