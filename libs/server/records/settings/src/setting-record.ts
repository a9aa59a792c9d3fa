import type { LiveSettingName, LiveSettingValue } from '@feelori/contracts';

/** What a setting was, or is, since a person changed it; `value` null: what the environment says. */
export interface StoredVersion {
  version: number;
  value: LiveSettingValue | null;
  /** User id. */
  by: string;
  at: Date;
}

/** A setting that a person has changed (collection `settings`), with its earlier versions, oldest first. */
export interface SettingRecord extends StoredVersion {
  _id: LiveSettingName;
  earlier: StoredVersion[];
}
