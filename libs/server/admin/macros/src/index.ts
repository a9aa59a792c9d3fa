export { MacrosAdminModule } from './macros-admin.module';
