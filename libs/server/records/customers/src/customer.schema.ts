import { Schema } from 'mongoose';
import { audited } from '@feelori/platform/audit';
import { erased } from '@feelori/platform/erasure';
import { retireIndexes } from '@feelori/platform/mongo';
import type { Customer } from './customer';
import { WITHOUT_PERSON } from './without-person';

/** Collection `customers`. No identity belongs to two people. */
export const customerSchema = new Schema<Customer>(
  {
    _id: { type: String, required: true },
    identities: { type: [String], required: true },
    phone: { type: String, default: null },
    name: { type: String, default: '' },
    username: { type: String },
    language: { type: String, default: null },
    preferences: { type: Schema.Types.Mixed, required: true },
    marketing_consent: { type: String, enum: ['unknown', 'granted', 'stopped'], required: true },
    marketing_consent_at: { type: Date },
    marketing_consent_source: { type: String },
    offers_switched_at: { type: Date },
    wishes_ahead: { type: Schema.Types.Mixed },
    status: { type: String, enum: ['active', 'opted_out', 'blocked'], required: true },
    created_at: { type: Date, required: true },
    written_at: { type: Date },
    last_interaction: { type: Date, required: true },
    number_since: { type: Date },
    number_recycled_at: { type: Date },
    // Absent for nearly everybody, so that the index holds only those it is about.
    former: { type: [String], default: undefined },
    merged_into: { type: String },
    joined_at: { type: Date },
    joining: { type: [String], default: undefined },
    name_terms: { type: [String], default: undefined },
    past: { type: Schema.Types.Mixed },
    consent_history: { type: Schema.Types.Mixed },
    erasing_since: { type: Date },
    erased_at: { type: Date },
  },
  { collection: 'customers', versionKey: false, minimize: false },
);

customerSchema.plugin(audited);
customerSchema.plugin(erased, {
  of: 'customer',
  field: '_id',
  then: WITHOUT_PERSON,
  keeps: ['merged_into', 'joined_at', 'joining'],
});

customerSchema.index({ identities: 1 }, { unique: true, name: 'identity' });
customerSchema.index({ former: 1 }, { sparse: true, name: 'former' });
customerSchema.index({ last_interaction: -1, _id: -1 }, { name: 'list' });
customerSchema.index({ written_at: 1 }, { sparse: true, name: 'written' });
customerSchema.index({ marketing_consent: 1, last_interaction: -1, _id: -1 }, { name: 'list_by_consent' });
customerSchema.index({ language: 1, last_interaction: -1, _id: -1 }, { name: 'list_by_language' });
customerSchema.index({ name_terms: 1 }, { name: 'name_terms' });
customerSchema.index({ merged_into: 1 }, { sparse: true, name: 'merged_into' });
customerSchema.index({ joined_at: 1 }, { sparse: true, name: 'joined' });
customerSchema.index({ erasing_since: 1 }, { sparse: true, name: 'erasing' });
retireIndexes(customerSchema, ['created']);
