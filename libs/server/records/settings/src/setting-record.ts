import type { LiveSettingName, LiveSettingValue } from '@feelori/contracts';

/** One version of a setting that a person made. `value` null: back to the value of the environment. */
export interface StoredVersion {
  version: number;
  value: LiveSettingValue | null;
  /** User id. */
  by: string;
  at: Date;
}

/** A setting that a person has changed (collection `settings`), with its last earlier versions, oldest first. */
export interface SettingRecord extends StoredVersion {
  _id: LiveSettingName;
  earlier: StoredVersion[];
}
