import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { FLAG_NAMES, type FlagName } from '@feelori/contracts';
import { type Audited, type AuditEntry, withAudit } from '@feelori/platform/audit';
import { type FlagsSource, LiveFlags, type StoredFlag } from '@feelori/platform/live-settings';
import { BatchedWrites } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { FlagRecord, StoredFlagVersion } from './flag-record';

const DEADLINE_MS = 3_000;
/** Earlier versions of a flag that are kept; the oldest go first. */
const KEPT = 200;

/** What a person, or a bound that was crossed, changes. */
export type NewFlagVersion = Omit<StoredFlagVersion, 'version'>;

/** The flags that people changed, with earlier versions. Each change is one compare-and-set on the version. */
@Injectable()
export class FlagRecords implements FlagsSource {
  constructor(
    @InjectModel('FlagRecord') private readonly model: Model<FlagRecord>,
    private readonly writes: BatchedWrites,
    live: LiveFlags,
  ) {
    live.useSource(this);
  }

  async changed(): Promise<StoredFlag[]> {
    const found = this.model
      .find({ _id: { $in: FLAG_NAMES } }, { version: 1, value: 1 })
      .lean<Pick<FlagRecord, '_id' | 'version' | 'value'>[]>();
    const records = await withDeadline(found.exec(), DEADLINE_MS, 'database: flags');
    return records.map(({ _id: name, version, value }) => ({ name, version, value }));
  }

  async all(): Promise<ReadonlyMap<FlagName, FlagRecord>> {
    const found = this.model.find({ _id: { $in: FLAG_NAMES } }).lean<FlagRecord[]>();
    const records = await withDeadline(found.exec(), DEADLINE_MS, 'database: flags');
    return new Map(records.map((record) => [record._id, record]));
  }

  async byName(name: FlagName): Promise<FlagRecord | null> {
    const found = this.model.findById(name).lean<FlagRecord>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: flag');
  }

  /** Writes the version after `before`, which is null where nobody changed it yet. Null when somebody was quicker. */
  async change(
    name: FlagName,
    before: FlagRecord | null,
    next: NewFlagVersion,
    audit: AuditEntry,
  ): Promise<FlagRecord | null> {
    const earlier = before === null ? [] : [...before.earlier, versionOf(before)].slice(-KEPT);
    const fields = { ...next, version: (before?.version ?? 0) + 1, earlier, listed: listedIn(next, earlier) };
    if (before === null) {
      const first: FlagRecord & Audited = { _id: name, ...fields, pendingAudit: [audit] };
      return (await this.writes.insert('flags', first)) ? { _id: name, ...fields } : null;
    }
    const done = await this.writes.update({
      collection: 'flags',
      // An erasure in between took somebody off its lists: whoever saw them still must not write them back.
      filter: { _id: name, version: before.version, listed: before.listed },
      update: { $set: fields, ...withAudit(audit) },
    });
    return done ? { _id: name, ...fields } : null;
  }
}

function versionOf({ version, value, by, at, why }: FlagRecord): StoredFlagVersion {
  return { version, value, by, at, why };
}

/** Everybody whom a version lists, each once. */
function listedIn(next: NewFlagVersion, earlier: readonly StoredFlagVersion[]): string[] {
  return [...new Set([next, ...earlier].flatMap(({ value }) => value?.customers ?? []))];
}
