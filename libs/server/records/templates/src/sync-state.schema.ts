import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { SyncState } from './template-syncs';

/** Collection `template_syncs`: one document for each WhatsApp account, read by its id. */
export const syncStateSchema = new Schema<SyncState>(
  {
    _id: { type: String, required: true },
    dueAt: { type: Date, required: true },
    syncedAt: { type: Date, default: null },
    news: { type: [String], required: true },
  },
  { collection: 'template_syncs', versionKey: false },
);
syncStateSchema.plugin(erased, 'nothing');
