import { QUESTION_STATES } from '@feelori/contracts';
import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { SettledQuestion } from './unanswered-ask';

/** Collection `settled_questions`. It holds no word of a question. */
export const settledQuestionSchema = new Schema<SettledQuestion>(
  {
    _id: { type: String, required: true },
    state: { type: String, enum: QUESTION_STATES, required: true },
    articleId: { type: String, default: null },
    at: { type: Date, required: true },
  },
  { collection: 'settled_questions', versionKey: false },
);

settledQuestionSchema.plugin(audited);
settledQuestionSchema.plugin(erased, 'nothing');
