export { ChangeFollower } from './change-follower';
export { ALL_FLAGS_ON, type SetFlag } from './flag-choice';
export type { FlagsSource, StoredFlag } from './flags-source';
export { LiveFlags } from './live-flags';
export { LiveSettings } from './live-settings';
export { LiveSettingsModule } from './live-settings.module';
export type { SettingsSource, StoredValue } from './settings-source';
