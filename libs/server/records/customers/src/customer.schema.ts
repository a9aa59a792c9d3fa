import { Schema } from 'mongoose';
import type { Customer } from './customer';

/** Collection `customers`. No identity belongs to two people. */
export const customerSchema = new Schema<Customer>(
  {
    _id: { type: String, required: true },
    identities: { type: [String], required: true },
    phone: { type: String, default: null },
    name: { type: String, default: '' },
    language: { type: String, default: null },
    preferences: { type: Schema.Types.Mixed, required: true },
    marketing_consent: { type: String, enum: ['unknown', 'granted', 'stopped'], required: true },
    marketing_consent_at: { type: Date },
    marketing_consent_source: { type: String },
    offers_switched_at: { type: Date },
    status: { type: String, enum: ['active', 'opted_out', 'blocked'], required: true },
    created_at: { type: Date, required: true },
    last_interaction: { type: Date, required: true },
    number_since: { type: Date },
    number_recycled_at: { type: Date },
    // Absent for nearly everybody, so that the index holds only those it is about.
    former: { type: [String], default: undefined },
    merged_into: { type: String },
  },
  { collection: 'customers', versionKey: false, minimize: false },
);

customerSchema.index({ identities: 1 }, { unique: true, name: 'identity' });
customerSchema.index({ former: 1 }, { sparse: true, name: 'former' });
