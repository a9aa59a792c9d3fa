export { Acting, type Actor } from './actor';
export {
  type AuditedChange,
  auditEntry,
  type AuditEntry,
  type AuditValue,
  type AuditValues,
} from './audit-entry';
export { auditInPipeline } from './audit-in-pipeline';
export { audited, type Audited, isAudited, withAudit } from './audited';
