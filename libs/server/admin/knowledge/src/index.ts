export { KnowledgeAdminModule } from './knowledge-admin.module';
