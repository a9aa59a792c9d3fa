import { SECURITY_EVENT_KINDS } from '@feelori/contracts';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { SecurityEvent } from './security-event';

export const securityEventSchema = new Schema<SecurityEvent>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    kind: { type: String, enum: SECURITY_EVENT_KINDS, required: true },
    userId: { type: String, default: null },
    byId: { type: String, default: null },
    sessionId: { type: String, default: null },
    address: { type: String, default: null },
    correlationId: { type: String, default: null },
    count: { type: Number, default: 1 },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'security_events', versionKey: false, strict: 'throw', strictQuery: 'throw' },
);
securityEventSchema.plugin(erased, 'nothing');
securityEventSchema.index({ kind: 1, _id: -1 });
securityEventSchema.index({ userId: 1, _id: -1 });
securityEventSchema.index({ byId: 1, _id: -1 });
securityEventSchema.index({ address: 1, _id: -1 });
securityEventSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
