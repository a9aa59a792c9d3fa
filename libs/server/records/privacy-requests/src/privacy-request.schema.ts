import { PRIVACY_TOPICS } from '@feelori/contracts';
import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { PrivacyRequest } from './privacy-request';

/** Collection `privacy_requests`. */
export const privacyRequestSchema = new Schema<PrivacyRequest>(
  {
    _id: { type: String, required: true },
    topic: { type: String, enum: PRIVACY_TOPICS, required: true },
    askedAt: { type: Date, required: true },
    customerIds: { type: [String], required: true },
    doneAt: { type: Date, default: null },
    doneBy: { type: String, default: null },
  },
  { collection: 'privacy_requests', versionKey: false },
);
privacyRequestSchema.plugin(audited);
// It is the proof that they were asked for and answered.
privacyRequestSchema.plugin(erased, 'nothing');

privacyRequestSchema.index({ askedAt: -1, _id: -1 }, { name: 'newest' });
