export { Acting, type Actor } from './actor';
export {
  type AuditedChange,
  auditEntry,
  type AuditEntry,
  type AuditValue,
  type AuditValues,
} from './audit-entry';
export { audited, type Audited, isAudited, withAudit } from './audited';
