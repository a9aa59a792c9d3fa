export { AuditPageView } from './audit-page-view';
