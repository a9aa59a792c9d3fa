import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { Alert } from './alert';

/** Collection `alerts`: as many as there are kinds of alerts and things they are about. */
export const alertSchema = new Schema<Alert>(
  {
    _id: { type: String, required: true },
    alert: { type: String, required: true },
    severity: { type: String, required: true },
    summary: { type: String, required: true },
    since: { type: Date, required: true },
    toldAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'alerts', versionKey: false },
);
alertSchema.plugin(erased, 'nothing');

alertSchema.index({ since: -1 }, { name: 'newest' });
alertSchema.index({ expiresAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
