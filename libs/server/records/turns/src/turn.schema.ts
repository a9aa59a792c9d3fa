import { aged, erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import { ANSWERERS } from '@feelori/contracts';
import { retireIndexes } from '@feelori/platform/mongo';
import { type Turn, TURN_DECISIONS } from './turn';

/** Collection `turns`. Read by id, and by what turns were counted as. */
export const turnSchema = new Schema<Turn>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    phoneNumberId: { type: String, required: true },
    customerId: { type: String, required: true },
    n: { type: Number, required: true },
    inboundIds: { type: [String], required: true },
    askedText: { type: String, default: '' },
    askedAt: { type: Date, required: true },
    takenAt: { type: Date, required: true },
    endedAt: { type: Date, required: true },
    attempts: { type: Number, required: true },
    decision: { type: String, enum: TURN_DECISIONS, required: true },
    reason: { type: String, default: null },
    entryId: { type: String, default: null },
    answeredBy: { type: String, enum: [...ANSWERERS, null], default: null },
    model: { type: String, default: null },
    tools: { type: Schema.Types.Mixed, required: true },
    shown: { type: Schema.Types.Mixed, required: true },
    look: { type: Schema.Types.Mixed },
    tokens: { type: Schema.Types.Mixed, required: true },
    handoverReason: { type: String, default: null },
    handoverSummary: { type: String, default: null },
    consent: { type: String, enum: ['stop', 'start', null], default: null },
    making: { type: Schema.Types.Mixed },
    makingWords: { type: Schema.Types.Mixed },
    figures: { type: [String], default: undefined },
    flags: { type: [String], default: undefined },
  },
  { collection: 'turns', versionKey: false, minimize: false },
);
turnSchema.plugin(erased, {
  of: 'conversation',
  field: '_id',
  followedBy: '#',
  then: [
    {
      $set: {
        inboundIds: [],
        askedText: '',
        shown: [],
        look: null,
        handoverSummary: null,
        makingWords: null,
      },
    },
    // Replies of an earlier version, which the start has not moved into the outbox yet.
    { $unset: ['parts', 'to', 'answeredAt'] },
  ],
  keeps: [
    'conversationId',
    'phoneNumberId',
    'customerId',
    'reason',
    'entryId',
    'model',
    'tools',
    'tokens',
    'handoverReason',
    'making',
    'figures',
    'flags',
  ],
});
turnSchema.plugin(aged, {
  kind: 'turns',
  at: 'endedAt',
  // Each is counted as one, or is from before that was kept.
  finished: { figures: { $in: ['turns', null] } },
  index: 'by_figure',
  reads: ['conversationId'],
});

/** Empty since replies moved to the outbox: it lets the start see at once that none is left here (records/outbox). */
turnSchema.index({ nextAt: 1 }, { name: 'due', partialFilterExpression: { nextAt: { $type: 'date' } } });
/** The same, for replies that were sent long ago: a turn of today has an end instead. */
turnSchema.index(
  { answeredAt: 1 },
  { name: 'with_replies', partialFilterExpression: { answeredAt: { $type: 'date' } } },
);
turnSchema.index({ figures: 1, endedAt: -1 }, { name: 'by_figure' });
retireIndexes(turnSchema, ['outbox', 'thread', 'thread_order', 'wamid']);
