export { SavedRepliesAdminModule } from './saved-replies-admin.module';
