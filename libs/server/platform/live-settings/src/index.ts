export { LiveSettings } from './live-settings';
export { LiveSettingsModule } from './live-settings.module';
export type { SettingsSource, StoredValue } from './settings-source';
