import type { Schema } from 'mongoose';
import type { AuditEntry } from './audit-entry';

const FIELD = 'pendingAudit';

/** What a document holds beside its own fields when people may change it. */
export interface Audited {
  /** Changes that are not in the audit yet, oldest first. */
  pendingAudit?: AuditEntry[];
}

/**
 * Makes a collection one whose changes are audited: `schema.plugin(audited)`. Whoever changes a document spreads
 * `withAudit(entry)` into that same update; from there the entry finds its way by itself.
 */
export function audited(schema: Schema): void {
  // Without a default: only a document that somebody changed has the field, and the index holds only those.
  schema.add({ [FIELD]: { type: [Object], default: undefined } });
  schema.index({ [`${FIELD}._id`]: 1 }, { name: 'pendingAudit', sparse: true });
}

/** Whether documents of this schema may hold entries. */
export function isAudited(schema: Pick<Schema, 'path'>): boolean {
  return schema.path(FIELD) !== undefined;
}

/** The part of an update that writes down its change with it. */
export function withAudit(entry: AuditEntry): { $push: { pendingAudit: AuditEntry } } {
  return { $push: { pendingAudit: entry } };
}
