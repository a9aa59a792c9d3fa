import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { StoredPassageVector } from './passage-vector';

/** Collection `passage_vectors`: made of the shop's own texts, and made again where it is gone. */
export const passageVectorSchema = new Schema<StoredPassageVector>(
  {
    _id: { type: String, required: true },
    model: { type: String, required: true },
    bytes: { type: Buffer, required: true },
    at: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'passage_vectors', versionKey: false },
);

passageVectorSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
passageVectorSchema.plugin(erased, 'nothing');
