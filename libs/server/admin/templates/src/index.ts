export { TemplatesAdminModule } from './templates-admin.module';
