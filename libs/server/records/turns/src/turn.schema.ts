import { Schema } from 'mongoose';
import { ANSWERERS } from '@feelori/contracts';
import type { Turn } from './turn';

/** Collection `turns`. The parts are the outbox; the indexes serve history, delivery, statuses and the sweeper. */
export const turnSchema = new Schema<Turn>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    phoneNumberId: { type: String, required: true },
    customerId: { type: String, required: true },
    n: { type: Number, required: true },
    to: { type: Schema.Types.Mixed, required: true },
    inboundIds: { type: [String], required: true },
    askedText: { type: String, default: '' },
    askedAt: { type: Date, required: true },
    takenAt: { type: Date, required: true },
    answeredAt: { type: Date, required: true },
    answeredBy: { type: String, enum: ANSWERERS, required: true },
    model: { type: String, default: null },
    tools: { type: Schema.Types.Mixed, required: true },
    shown: { type: Schema.Types.Mixed, required: true },
    tokens: { type: Schema.Types.Mixed, required: true },
    handoverReason: { type: String, default: null },
    consent: { type: String, enum: ['stop', 'start', null], default: null },
    parts: { type: Schema.Types.Mixed, required: true },
    nextAt: { type: Date, default: null },
  },
  { collection: 'turns', versionKey: false, minimize: false },
);

const unsettled = { partialFilterExpression: { nextAt: { $type: 'date' } } };

turnSchema.index({ conversationId: 1, n: 1 }, { ...unsettled, name: 'outbox' });
turnSchema.index({ nextAt: 1 }, { ...unsettled, name: 'due' });
turnSchema.index({ conversationId: 1, answeredAt: 1, n: 1 }, { name: 'thread_order' });
turnSchema.index({ 'parts.wamid': 1 }, { sparse: true, name: 'wamid' });
