import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { UnansweredAsk } from './unanswered-ask';

/** Collection `unanswered_asks`. Of a customer who is erased none stays. */
export const unansweredAskSchema = new Schema<UnansweredAsk>(
  {
    _id: { type: String, required: true },
    group: { type: String, required: true },
    words: { type: [String], required: true },
    question: { type: String, required: true },
    language: { type: String, required: true },
    at: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'unanswered_asks', versionKey: false },
);

unansweredAskSchema.index({ at: -1 }, { name: 'newest' });
unansweredAskSchema.index({ words: 1, at: -1 }, { name: 'word' });
unansweredAskSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
unansweredAskSchema.plugin(erased, { of: 'conversation', field: '_id', followedBy: '#', then: 'remove' });
