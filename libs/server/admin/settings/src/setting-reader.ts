import { Injectable } from '@nestjs/common';
import {
  isLiveSetting,
  LIVE_SETTING_NAMES,
  type LiveSettingName,
  type SettingHistory,
  type SettingView,
} from '@feelori/contracts';
import { AppError } from '@feelori/platform/errors';
import { Settings } from '@feelori/platform/settings';
import { type SettingRecord, SettingRecords } from '@feelori/records/settings';
import { Users } from '@feelori/records/users';
import { settingView, type Shown, startVersion, versionView } from './setting-view';

/** Settings as people see them. */
@Injectable()
export class SettingReader {
  constructor(
    private readonly records: SettingRecords,
    private readonly users: Users,
    private readonly settings: Settings,
  ) {}

  async all(): Promise<SettingView[]> {
    const records = await this.records.all();
    const names = await this.users.namesOf([...records.values()].map(({ by }) => by));
    return LIVE_SETTING_NAMES.map((name) =>
      settingView(name, records.get(name) ?? null, { start: this.settings.live[name], names }),
    );
  }

  /** Rejects with `not_found` for a name that is none. */
  async history(name: string): Promise<SettingHistory> {
    const known = settingNamed(name);
    const record = await this.records.byName(known);
    const shown = await this.shown(known, record);
    const earlier = [...(record?.earlier ?? [])].reverse().map((one) => versionView(one, shown));
    const start = record === null ? [] : [startVersion(shown.start)];
    return { ...settingView(known, record, shown), earlier: [...earlier, ...start] };
  }

  async view(name: LiveSettingName, record: SettingRecord | null): Promise<SettingView> {
    return settingView(name, record, await this.shown(name, record));
  }

  private async shown(name: LiveSettingName, record: SettingRecord | null): Promise<Shown> {
    const people = record === null ? [] : [record.by, ...record.earlier.map(({ by }) => by)];
    return { start: this.settings.live[name], names: await this.users.namesOf(people) };
  }
}

/** The setting of this name; throws `not_found` where there is none. */
export function settingNamed(name: string): LiveSettingName {
  if (isLiveSetting(name)) return name;
  throw new AppError('not_found', 'There is no such setting.');
}
