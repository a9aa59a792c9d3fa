import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { SystemMetric } from './system-metric';

/** Collection `system_metrics`. Figures nobody depends on: the database forgets them by itself. */
export const systemMetricSchema = new Schema<SystemMetric>(
  {
    _id: { type: String, required: true },
    unit: { type: String, enum: ['minute', 'hour', 'day'], required: true },
    at: { type: Date, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    firstAnswers: { type: [Number], required: true },
    endsAt: { type: Date, required: true },
  },
  { collection: 'system_metrics', versionKey: false, minimize: false },
);

systemMetricSchema.index({ unit: 1, at: 1 }, { name: 'by_time' });
systemMetricSchema.index({ endsAt: 1 }, { name: 'retention', expireAfterSeconds: 0 });
systemMetricSchema.plugin(erased, 'nothing');
