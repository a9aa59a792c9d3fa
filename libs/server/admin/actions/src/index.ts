export { ActionsAdminModule } from './actions-admin.module';
