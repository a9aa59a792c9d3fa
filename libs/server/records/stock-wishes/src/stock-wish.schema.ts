import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StockWish } from './stock-wish';

const text = { type: String, required: true } as const;
const when = { type: Date, required: true } as const;

/** Collection `stock_wishes`. */
export const stockWishSchema = new Schema<StockWish>(
  {
    _id: text,
    conversationId: text,
    productId: text,
    title: { type: String, default: '' },
    variantIds: { type: [String], required: true },
    variant: { type: String, default: '' },
    language: text,
    by: text,
    state: text,
    why: { type: String, default: null },
    askedAt: when,
    endedAt: { type: Date, default: null },
    nextAt: when,
    expiresAt: when,
  },
  { collection: 'stock_wishes', versionKey: false },
);
stockWishSchema.plugin(erased, { of: 'conversation', field: 'conversationId', then: 'remove' });

stockWishSchema.index({ conversationId: 1, askedAt: -1 }, { name: 'of_conversation' });
stockWishSchema.index(
  { productId: 1, nextAt: 1, title: 1, askedAt: 1 },
  { name: 'waiting', partialFilterExpression: { state: 'waiting' } },
);
stockWishSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
