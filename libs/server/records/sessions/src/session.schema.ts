import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import { type RotatedToken, SESSION_ENDS, type Session } from './session';

const rotatedSchema = new Schema<RotatedToken>(
  { hash: { type: String, required: true }, at: { type: Date, required: true } },
  { _id: false },
);

export const sessionSchema = new Schema<Session>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    userVersion: { type: Number, required: true },
    tokenHash: { type: String, required: true },
    chainKey: { type: String, required: true },
    exchanges: { type: Number },
    usedExchange: { type: Number },
    rotated: { type: [rotatedSchema], default: [] },
    address: { type: String, required: true },
    device: { type: String },
    lastUsedAt: { type: Date },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    endedBy: { type: String, enum: [...SESSION_ENDS, null], default: null },
  },
  { collection: 'sessions', versionKey: false, strict: 'throw', strictQuery: 'throw' },
);
sessionSchema.plugin(erased, 'nothing');
sessionSchema.index({ userId: 1, endedAt: 1 });
sessionSchema.index({ expiresAt: 1 });
sessionSchema.index({ endedAt: 1, expiresAt: 1 });
