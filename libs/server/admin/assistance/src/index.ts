export { AssistanceAdminModule } from './assistance-admin.module';
