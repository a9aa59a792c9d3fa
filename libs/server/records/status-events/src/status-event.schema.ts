import { erased } from '@feelori/platform/erasure';
import { retireIndexes } from '@feelori/platform/mongo';
import { Schema } from 'mongoose';
import type { StatusEvent } from './status-event';

/** Collection `status_events`. The `_id` dedupes; the index serves the sweeper. */
export const statusEventSchema = new Schema<StatusEvent>(
  {
    _id: { type: String, required: true },
    wamid: { type: String, required: true },
    status: { type: String, required: true },
    phoneNumberId: { type: String, required: true },
    at: { type: Date, required: true },
    receivedAt: { type: Date, required: true },
    opaque: { type: String, default: null },
    errorCode: { type: Number, default: null },
    applied: { type: Boolean, required: true },
  },
  { collection: 'status_events', versionKey: false },
);
statusEventSchema.plugin(erased, { of: 'wamid', field: '_id', followedBy: ':', then: 'remove' });

statusEventSchema.index(
  { receivedAt: 1 },
  { name: 'unapplied', partialFilterExpression: { applied: false } },
);
retireIndexes(statusEventSchema, ['message', 'part']);
