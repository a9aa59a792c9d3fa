export { RetentionKeeperModule } from './retention-keeper.module';
export { SettingsAdminModule } from './settings-admin.module';
