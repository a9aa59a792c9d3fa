import { Schema } from 'mongoose';
import type { DeadLetter } from './dead-letter';

/** Collection `dead_letters`. */
export const deadLetterSchema = new Schema<DeadLetter>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    inboundIds: { type: [String], required: true },
    reason: { type: String, required: true },
    attempts: { type: Number, required: true },
    at: { type: Date, required: true },
    resolvedAt: { type: Date, default: null },
  },
  { collection: 'dead_letters', versionKey: false },
);

deadLetterSchema.index({ resolvedAt: 1, at: -1 }, { name: 'open' });
