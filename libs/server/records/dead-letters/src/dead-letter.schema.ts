import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
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
    end: { type: String, enum: ['replayed', 'discarded'] },
    endedBy: { type: String },
    edits: { type: Schema.Types.Mixed },
    replayingUntil: { type: Date },
  },
  { collection: 'dead_letters', versionKey: false },
);
deadLetterSchema.plugin(erased, {
  of: 'conversation',
  field: '_id',
  followedBy: '#',
  then: [
    { $set: { inboundIds: [], resolvedAt: { $ifNull: ['$resolvedAt', '$$NOW'] } } },
    { $unset: 'edits' },
  ],
  keeps: ['conversationId', 'reason', 'endedBy'],
});

deadLetterSchema.index({ resolvedAt: 1, at: -1 }, { name: 'open' });
deadLetterSchema.index({ resolvedAt: 1, reason: 1, at: -1, _id: -1 }, { name: 'by_cause' });
deadLetterSchema.plugin(audited);
