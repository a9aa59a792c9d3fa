import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { OrderNotices } from './order-notices';

/** Of an order whose owner was erased nothing is told any more, whatever Shopify says of it. */
const CLOSED: readonly object[] = [
  { $set: { conversationId: null, webhooks: [], hold: 'erased', nextAt: null, heldUntil: null } },
];

/** Collection `notices`. */
export const orderNoticesSchema = new Schema<OrderNotices>(
  {
    _id: { type: String, required: true },
    webhooks: { type: [String], required: true },
    firstAt: { type: Date, required: true },
    conversationId: { type: String, default: null },
    notices: { type: [Object], required: true },
    hold: { type: String, default: null },
    tries: { type: Number, required: true },
    nextAt: { type: Date, default: null },
    heldUntil: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'notices', versionKey: false },
);
orderNoticesSchema.plugin(erased, {
  of: 'conversation',
  field: 'conversationId',
  then: CLOSED,
  keeps: ['notices', 'hold'],
});

orderNoticesSchema.index({ conversationId: 1 }, { name: 'of_conversation', sparse: true });
orderNoticesSchema.index(
  { nextAt: 1 },
  { name: 'due', partialFilterExpression: { nextAt: { $type: 'date' } } },
);
orderNoticesSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
