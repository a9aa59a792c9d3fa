import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { Checkout } from './checkout';

const text = { type: String, default: '' } as const;
const maybeText = { type: String, default: null } as const;
const when = { type: Date, required: true } as const;
const maybeWhen = { type: Date, default: null } as const;

/** Collection `checkouts`. */
export const checkoutSchema = new Schema<Checkout>(
  {
    _id: { type: String, required: true },
    conversationId: maybeText,
    url: text,
    items: text,
    total: maybeText,
    currency: text,
    locale: maybeText,
    shopCustomerId: maybeText,
    startedAt: when,
    changedAt: when,
    state: { type: String, required: true },
    why: maybeText,
    reminding: { type: Boolean, default: false },
    remindedAt: maybeWhen,
    endedAt: maybeWhen,
    nextAt: when,
    expiresAt: when,
  },
  { collection: 'checkouts', versionKey: false },
);
checkoutSchema.plugin(erased, { of: 'conversation', field: 'conversationId', then: 'remove' });

checkoutSchema.index({ conversationId: 1, startedAt: -1 }, { name: 'of_conversation' });
checkoutSchema.index({ nextAt: 1 }, { name: 'due', partialFilterExpression: { state: 'waiting' } });
checkoutSchema.index(
  { conversationId: 1 },
  { name: 'one_at_a_time', unique: true, partialFilterExpression: { reminding: true } },
);
checkoutSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
