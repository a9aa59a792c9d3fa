import { Injectable } from '@nestjs/common';
import {
  LIVE_SETTINGS,
  type LiveSettingName,
  type LiveSettingValue,
  may,
  type SettingChange,
  type SettingUndo,
  type SettingView,
  valueFault,
} from '@feelori/contracts';
import { type Actor, auditEntry } from '@feelori/platform/audit';
import { Clock } from '@feelori/platform/clock';
import { AppError } from '@feelori/platform/errors';
import { Live } from '@feelori/platform/live';
import { LiveSettings } from '@feelori/platform/live-settings';
import { type SettingRecord, SettingRecords } from '@feelori/records/settings';
import { SettingReader, settingNamed } from './setting-reader';

/** People change settings, each as they saw it, and go back to earlier versions. */
@Injectable()
export class SettingChanger {
  constructor(
    private readonly records: SettingRecords,
    private readonly reader: SettingReader,
    private readonly values: LiveSettings,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets it; live in this process when this resolves. `validation_failed` outside its limits and `conflict` when somebody
   * changed it since the caller saw it: then the old value stays.
   */
  async change(name: string, { value, expectedVersion }: SettingChange, actor: Actor): Promise<SettingView> {
    const known = allowed(name, actor);
    const fault = valueFault(known, value);
    if (fault !== null) {
      const message = `${known} ${fault}.`;
      throw new AppError('validation_failed', message, [{ field: 'value', message }]);
    }
    const before = await this.expected(known, expectedVersion);
    return this.write(known, before, value as LiveSettingValue, actor);
  }

  /** Sets it to what it was in an earlier version, which makes a new one. `not_found` for one that is not kept. */
  async undo(name: string, { toVersion, expectedVersion }: SettingUndo, actor: Actor): Promise<SettingView> {
    const known = allowed(name, actor);
    const before = await this.expected(known, expectedVersion);
    const target =
      toVersion === 0 ? { value: null } : before?.earlier.find(({ version }) => version === toVersion);
    if (target === undefined) throw new AppError('not_found', 'That version of the setting is not kept.');
    const { value } = target;
    // Its limits may be others than they were then.
    const fault = value === null ? null : valueFault(known, value);
    if (fault !== null) {
      throw new AppError('validation_failed', `That version does not hold any more: ${known} ${fault}.`);
    }
    return this.write(known, before, value, actor);
  }

  private async expected(name: LiveSettingName, version: number): Promise<SettingRecord | null> {
    const before = await this.records.byName(name);
    if ((before?.version ?? 0) !== version) throw changedSince();
    return before;
  }

  private async write(
    name: LiveSettingName,
    before: SettingRecord | null,
    value: LiveSettingValue | null,
    actor: Actor,
  ): Promise<SettingView> {
    const at = this.clock.now();
    const audit = auditEntry(actor, at, {
      action: 'settings.changed',
      about: `setting ${name}`,
      before: { value: auditable(before?.value ?? null) },
      after: { value: auditable(value) },
    });
    const record = await this.records.change(name, before, { value, by: actor.id, at }, audit);
    if (record === null) throw changedSince();
    await this.values.announceChange();
    await this.live.publish({ type: 'settings.changed', name });
    return this.reader.view(name, record);
  }
}

/** The setting of this name, for somebody who may change it. */
function allowed(name: string, { role }: Actor): LiveSettingName {
  const known = settingNamed(name);
  if (!may(role, LIVE_SETTINGS[known].permission)) throw new AppError('forbidden');
  return known;
}

function changedSince(): AppError {
  return new AppError('conflict', 'Somebody changed this setting since you saw it. Look at it again first.');
}

/** What has parts is noted as one text. */
function auditable(value: LiveSettingValue | null): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
