import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { DraftCheckout } from './draft-checkout';

/** Collection `draft_checkouts`. */
export const draftCheckoutSchema = new Schema<DraftCheckout>(
  {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    state: { type: String, required: true },
    draftId: { type: String, default: null },
    askedAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'draft_checkouts', versionKey: false },
);
draftCheckoutSchema.plugin(erased, { of: 'conversation', field: 'conversationId', then: 'remove' });

draftCheckoutSchema.index({ conversationId: 1 }, { name: 'of_conversation' });
draftCheckoutSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
