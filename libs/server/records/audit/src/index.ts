export { AuditChain, type AuditFilter } from './audit-chain';
export type { AuditRecord } from './audit-record';
export { AuditModule } from './audit.module';
export { type PendingAudit, PendingAudits } from './pending-audits';
