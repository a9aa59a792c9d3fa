import { erased } from '@feelori/platform/erasure';
import { audited } from '@feelori/platform/audit';
import { Schema } from 'mongoose';
import type { SettingRecord } from './setting-record';

/** Collection `settings`: one document for each name, read by it. */
export const settingRecordSchema = new Schema<SettingRecord>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    value: { type: Schema.Types.Mixed, default: null },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    earlier: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'settings', versionKey: false, minimize: false },
);
settingRecordSchema.plugin(erased, 'nothing');
settingRecordSchema.plugin(audited);
