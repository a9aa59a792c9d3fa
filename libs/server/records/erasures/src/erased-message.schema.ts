import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { ErasedMessage } from './erased-message';

/** Collection `erased_messages`. */
export const erasedMessageSchema = new Schema<ErasedMessage>(
  {
    _id: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'erased_messages', versionKey: false },
);
erasedMessageSchema.plugin(erased, 'nothing');

erasedMessageSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
