import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { Schema } from 'mongoose';
import type { FlagRecord } from './flag-record';
import { withoutCustomers } from './without-customers';

/** Collection `flags`: one document for each name, read by it. */
export const flagRecordSchema = new Schema<FlagRecord>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    value: { type: Schema.Types.Mixed, default: null },
    by: { type: String, required: true },
    at: { type: Date, required: true },
    why: { type: String, default: null },
    earlier: { type: Schema.Types.Mixed, required: true },
    listed: { type: [String], required: true },
  },
  { collection: 'flags', versionKey: false, minimize: false },
);
/** Customers stand only in lists, by their own ids: these are taken off wherever they stand. */
flagRecordSchema.plugin(erased, {
  of: 'customer',
  field: 'listed',
  then: withoutCustomers,
  keeps: ['by', 'why', 'value', 'earlier'],
});
flagRecordSchema.plugin(audited);
flagRecordSchema.index({ listed: 1 }, { name: 'listed' });
