import type { AuditEntry } from '@feelori/platform/audit';
import type { BoundRow } from './audit-link';

/** A change somebody made, at its place in the chain (collection `audit`). Written once, and never changed. */
export interface AuditRecord extends Omit<AuditEntry, '_id'>, Omit<BoundRow, 'seq' | keyof AuditEntry> {
  /** Its place in the chain, from 1. */
  _id: number;
  hash: string;
}
