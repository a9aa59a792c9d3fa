import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { LIVE_SETTING_NAMES, type LiveSettingName, type LiveSettingValue } from '@feelori/contracts';
import { type Audited, type AuditEntry, withAudit } from '@feelori/platform/audit';
import { LiveSettings, type SettingsSource, type StoredValue } from '@feelori/platform/live-settings';
import { BatchedWrites } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { SettingRecord } from './setting-record';

const DEADLINE_MS = 3_000;
/** Earlier versions of a setting that are kept; the oldest go first. */
const KEPT = 200;

/** What a person changes: null for the value it started with. */
export interface NewVersion {
  value: LiveSettingValue | null;
  by: string;
  at: Date;
}

/** What people changed, with earlier versions. Each change is one compare-and-set on the version. */
@Injectable()
export class SettingRecords implements SettingsSource {
  constructor(
    @InjectModel('SettingRecord') private readonly model: Model<SettingRecord>,
    private readonly writes: BatchedWrites,
    live: LiveSettings,
  ) {
    live.useSource(this);
  }

  async changed(): Promise<StoredValue[]> {
    const found = this.model
      .find({ _id: { $in: LIVE_SETTING_NAMES } }, { value: 1 })
      .lean<Pick<SettingRecord, '_id' | 'value'>[]>();
    const records = await withDeadline(found.exec(), DEADLINE_MS, 'database: settings');
    return records.map(({ _id: name, value }) => ({ name, value }));
  }

  async all(): Promise<ReadonlyMap<LiveSettingName, SettingRecord>> {
    const found = this.model.find({ _id: { $in: LIVE_SETTING_NAMES } }).lean<SettingRecord[]>();
    const records = await withDeadline(found.exec(), DEADLINE_MS, 'database: settings');
    return new Map(records.map((record) => [record._id, record]));
  }

  async byName(name: LiveSettingName): Promise<SettingRecord | null> {
    const found = this.model.findById(name).lean<SettingRecord>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: setting');
  }

  /** Writes the version after `before`, which is null where nobody changed it yet. Null when somebody was quicker. */
  async change(
    name: LiveSettingName,
    before: SettingRecord | null,
    next: NewVersion,
    audit: AuditEntry,
  ): Promise<SettingRecord | null> {
    const record = { _id: name, ...next, version: (before?.version ?? 0) + 1 };
    if (before === null) {
      const first: SettingRecord = { ...record, earlier: [] };
      const audited: SettingRecord & Audited = { ...first, pendingAudit: [audit] };
      return (await this.writes.insert('settings', audited)) ? first : null;
    }
    const { version, value, by, at } = before;
    const earlier = [...before.earlier, { version, value, by, at }].slice(-KEPT);
    const { _id, ...fields } = { ...record, earlier };
    const done = await this.writes.update({
      collection: 'settings',
      filter: { _id, version },
      update: { $set: fields, ...withAudit(audit) },
    });
    return done ? { _id, ...fields } : null;
  }
}
