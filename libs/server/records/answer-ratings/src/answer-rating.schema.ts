import { VERDICTS } from '@feelori/contracts';
import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredRating } from './stored-rating';

/** Collection `answer_ratings`. Of a customer who is erased the verdict stays, and no word. */
export const answerRatingSchema = new Schema<StoredRating>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    verdict: { type: String, enum: VERDICTS, required: true },
    right: { type: String, default: '' },
    mustHave: { type: [String], required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'answer_ratings', versionKey: false },
);
answerRatingSchema.plugin(audited);
answerRatingSchema.plugin(erased, {
  of: 'conversation',
  field: '_id',
  followedBy: '#',
  then: [{ $set: { right: '', mustHave: [] } }],
  keeps: ['conversationId', 'by'],
});

answerRatingSchema.index({ at: -1, _id: -1 }, { name: 'newest' });
answerRatingSchema.index({ verdict: 1, at: -1, _id: -1 }, { name: 'newest_of_verdict' });
