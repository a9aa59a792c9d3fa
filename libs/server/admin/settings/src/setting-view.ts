import {
  LIVE_SETTINGS,
  type LiveSettingName,
  type LiveSettingValue,
  type SettingVersion,
  type SettingView,
} from '@feelori/contracts';
import type { SettingRecord, StoredVersion } from '@feelori/records/settings';

/** What versions are shown with: the value the environment gave, and the names of the shop's people by id. */
export interface Shown {
  start: LiveSettingValue;
  names: ReadonlyMap<string, string>;
}

/** A version as people see it. */
export function versionView(
  { version, value, by, at }: StoredVersion,
  { start, names }: Shown,
): SettingVersion {
  return { version, value: value ?? start, by: { id: by, name: names.get(by) ?? '' }, at: at.toISOString() };
}

/** The version before anybody changed it. */
export function startVersion(start: LiveSettingValue): SettingVersion {
  return { version: 0, value: start, by: null, at: null };
}

/** A setting as people see it; `record` is null where nobody changed it. */
export function settingView(name: LiveSettingName, record: SettingRecord | null, shown: Shown): SettingView {
  const { purpose } = LIVE_SETTINGS[name];
  const version = record === null ? startVersion(shown.start) : versionView(record, shown);
  return { name, purpose, ...version };
}
