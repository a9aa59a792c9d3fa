import { erased } from '@feelori/platform/erasure';
import { retireIndexes } from '@feelori/platform/mongo';
import { Schema } from 'mongoose';
import type { SystemMetric } from './system-metric';

/** Collection `system_metrics`: figures nobody depends on. */
export const systemMetricSchema = new Schema<SystemMetric>(
  {
    _id: { type: String, required: true },
    unit: { type: String, enum: ['minute', 'hour', 'day'], required: true },
    at: { type: Date, required: true },
    hour: { type: Date },
    day: { type: Date },
    counts: { type: Schema.Types.Mixed, required: true },
    firstAnswers: { type: [Number], required: true },
    parts: { type: Number },
    isFresh: { type: Boolean },
  },
  { collection: 'system_metrics', versionKey: false, minimize: false },
);

systemMetricSchema.index({ unit: 1, at: 1 }, { name: 'by_time' });
systemMetricSchema.index(
  { unit: 1, at: 1, isFresh: 1 },
  { name: 'not_rolled_up', partialFilterExpression: { isFresh: true } },
);
/** How long figures are kept can be set, so that a process of ours forgets them. */
retireIndexes(systemMetricSchema, ['retention']);
systemMetricSchema.plugin(erased, 'nothing');
