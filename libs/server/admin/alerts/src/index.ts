export { AlertsAdminModule } from './alerts-admin.module';
