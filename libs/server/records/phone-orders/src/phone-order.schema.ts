import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { PhoneOrder } from './phone-order';

const when = { type: Date, required: true } as const;

/** Collection `phone_orders`. */
export const phoneOrderSchema = new Schema<PhoneOrder>(
  {
    _id: { type: String, required: true },
    numbers: { type: [String], required: true },
    createdAt: when,
    updatedAt: when,
    expiresAt: when,
  },
  { collection: 'phone_orders', versionKey: false },
);
phoneOrderSchema.plugin(erased, { of: 'phone', field: 'numbers', then: 'remove' });

phoneOrderSchema.index({ numbers: 1, createdAt: -1 }, { name: 'under_number' });
phoneOrderSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
