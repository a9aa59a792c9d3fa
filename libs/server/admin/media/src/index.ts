export { MediaAdminModule } from './media-admin.module';
