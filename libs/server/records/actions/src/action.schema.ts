import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { Action } from './action';

const text = { type: String, required: true } as const;
const maybe = (type: StringConstructor | DateConstructor | BooleanConstructor) => ({ type, default: null });

/** Collection `actions`. */
export const actionSchema = new Schema<Action>(
  {
    _id: text,
    conversationId: text,
    key: text,
    kind: text,
    orderId: text,
    orderName: text,
    lines: { type: [Object], required: true },
    total: maybe(String),
    currency: text,
    address: { type: Object, default: null },
    sentBack: { type: Object, default: null },
    language: text,
    state: text,
    askedAt: { type: Date, required: true },
    confirmedAt: maybe(Date),
    decidedAt: maybe(Date),
    decidedBy: maybe(String),
    note: maybe(String),
    sentAt: maybe(Date),
    accepted: maybe(Boolean),
    tries: { type: Number, required: true },
    endedAt: maybe(Date),
    refunded: maybe(Boolean),
    problem: maybe(String),
    toldAt: maybe(Date),
    nextAt: maybe(Date),
  },
  { collection: 'actions', versionKey: false },
);
actionSchema.plugin(audited);
actionSchema.plugin(erased, { of: 'conversation', field: 'conversationId', then: 'remove' });

actionSchema.index({ conversationId: 1, askedAt: -1 }, { name: 'of_conversation' });
actionSchema.index(
  { decidedAt: 1 },
  { name: 'decided', partialFilterExpression: { decidedAt: { $type: 'date' } } },
);
actionSchema.index({ nextAt: 1 }, { name: 'due', partialFilterExpression: { nextAt: { $type: 'date' } } });
