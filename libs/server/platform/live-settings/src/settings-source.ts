import type { LiveSettingName, LiveSettingValue } from '@feelori/contracts';

/** What is stored of a setting that a person changed; `value` null for the one it started with. */
export interface StoredValue {
  name: LiveSettingName;
  value: LiveSettingValue | null;
}

/** Where people's changes are kept. The platform asks; the records answer. */
export interface SettingsSource {
  /** All settings that a person ever changed, as they are now. */
  changed(): Promise<readonly StoredValue[]>;
}
