export { PrivacyAdminModule } from './privacy-admin.module';
