import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { SearchText } from './search-text';

/** Collection `search_texts`. One index for each word, the newest first: why, docs/decisions/0114. */
export const searchTextSchema = new Schema<SearchText>(
  {
    _id: { type: String, required: true },
    words: { type: [String], required: true },
    at: { type: Date, required: true },
    gone: { type: Boolean },
  },
  { collection: 'search_texts', versionKey: false },
);

searchTextSchema.index({ words: 1, at: -1 }, { name: 'word' });
searchTextSchema.plugin(erased, { of: 'conversation', field: '_id', followedBy: '|', then: 'remove' });
