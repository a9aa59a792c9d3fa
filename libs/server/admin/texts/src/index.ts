export { TextsAdminModule } from './texts-admin.module';
