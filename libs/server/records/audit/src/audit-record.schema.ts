import { erased } from '@feelori/platform/erasure';
import { ROLES } from '@feelori/contracts';
import { Schema } from 'mongoose';
import type { AuditRecord } from './audit-record';

export const auditRecordSchema = new Schema<AuditRecord>(
  {
    _id: { type: Number, required: true },
    entryId: { type: String, required: true },
    prev: { type: String, required: true },
    hash: { type: String, required: true },
    at: { type: Date, required: true },
    byId: { type: String, required: true },
    byName: { type: String, required: true },
    byRole: { type: String, enum: ROLES, required: true },
    address: { type: String, required: true },
    action: { type: String, required: true },
    about: { type: String, required: true },
    before: { type: Object, required: true },
    after: { type: Object, required: true },
    correlationId: { type: String, default: null },
  },
  { collection: 'audit', versionKey: false, strict: 'throw', strictQuery: 'throw', minimize: false },
);
auditRecordSchema.plugin(erased, 'nothing');
// The same entry again is the same row.
auditRecordSchema.index({ entryId: 1 }, { unique: true });
auditRecordSchema.index({ byId: 1, _id: -1 });
auditRecordSchema.index({ action: 1, _id: -1 });
