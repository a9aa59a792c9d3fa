export { FlagsAdminModule } from './flags-admin.module';
export { FlagWatchModule } from './flag-watch.module';
