import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import { CONVERSATION_MODES } from '@feelori/contracts';
import { audited } from '@feelori/platform/audit';
import { retireIndexes } from '@feelori/platform/mongo';
import type { Conversation } from './conversation';

/** Collection `conversations`. */
export const conversationSchema = new Schema<Conversation>(
  {
    _id: { type: String, required: true },
    phoneNumberId: { type: String, required: true },
    customerId: { type: String, required: true },
    identity: { type: Schema.Types.Mixed, required: true },
    customerName: { type: String, default: '' },
    mode: { type: String, enum: CONVERSATION_MODES, required: true },
    handoverReason: { type: String, default: null },
    assignee: { type: String, default: null },
    optedOut: { type: Boolean, default: false },
    epoch: { type: Number, default: 0 },
    placeSeq: { type: Number, default: 0 },
    turnSeq: { type: Number, required: true },
    turn: { type: Schema.Types.Mixed, default: null },
    leaseOwner: { type: String, default: null },
    leaseUntil: { type: Date, required: true },
    lastCustomerAt: { type: Date, default: null },
    windowClosedFor: { type: Date },
    lastAt: { type: Date, required: true },
    lastText: { type: String, default: '' },
    lastMessageId: { type: String, default: null },
    deletedIds: { type: Schema.Types.Mixed },
    lastFrom: { type: String, enum: ['customer', 'assistant', 'person'], required: true },
    unanswered: { type: Number, required: true },
    waitingSince: { type: Date, default: null },
    status: { type: String, enum: ['snoozed', 'resolved', null], default: null },
    snoozedUntil: { type: Date, default: null },
    labels: { type: [String], default: [] },
    revision: { type: Number, default: 0 },
    heldSince: { type: Date },
    draftId: { type: String },
    mentions: { type: Schema.Types.Mixed },
    createdAt: { type: Date, required: true },
  },
  { collection: 'conversations', versionKey: false, minimize: false },
);
conversationSchema.plugin(audited);
conversationSchema.plugin(erased, { of: 'customer', field: 'customerId', then: 'remove' });

conversationSchema.index({ status: 1, lastAt: -1, _id: -1 }, { name: 'list-by-status' });
// Few conversations are in these at any time, and none that the assistant has: its turns move nothing in them.
conversationSchema.index(
  { status: 1, waitingSince: 1, _id: 1 },
  { name: 'needs-person-by-status', partialFilterExpression: { waitingSince: { $type: 'date' } } },
);
conversationSchema.index(
  { assignee: 1, status: 1, lastAt: -1, _id: -1 },
  { name: 'with-person-by-status', partialFilterExpression: { mode: 'person' } },
);
conversationSchema.index(
  { labels: 1, status: 1, lastAt: -1, _id: -1 },
  { name: 'labelled', partialFilterExpression: { labels: { $type: 'string' } } },
);
conversationSchema.index(
  { snoozedUntil: 1 },
  { name: 'snoozed', partialFilterExpression: { snoozedUntil: { $type: 'date' } } },
);
// The customer of none of these waits: whoever is quiet for long is at the beginning.
conversationSchema.index(
  { waitingSince: 1, heldSince: 1 },
  { name: 'held', partialFilterExpression: { mode: 'person', heldSince: { $type: 'date' } } },
);
// None but those the assistant was silent in because it was paused, until what they ask is answered.
conversationSchema.index(
  { waitingSince: 1 },
  { name: 'paused', partialFilterExpression: { mode: 'assistant', handoverReason: 'paused' } },
);
conversationSchema.index(
  { 'mentions.people': 1, 'mentions.at': -1, _id: -1 },
  { name: 'mentions', partialFilterExpression: { 'mentions.at': { $type: 'date' } } },
);
// Each leaves it again when they open the conversation.
conversationSchema.index(
  { 'mentions.unseen': 1 },
  { name: 'unseen-mentions', partialFilterExpression: { 'mentions.unseen': { $type: 'string' } } },
);
conversationSchema.index({ customerId: 1 }, { name: 'customer' });
// Few said STOP: a start looks here for those whose customer does not know of it (records/customers).
conversationSchema.index(
  { customerId: 1, optedOut: 1 },
  { name: 'opted-out', partialFilterExpression: { optedOut: true } },
);
conversationSchema.index(
  { leaseUntil: 1 },
  { name: 'open-turns', partialFilterExpression: { turn: { $type: 'object' } } },
);
retireIndexes(conversationSchema, ['list', 'needs-person', 'with-person']);
