import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type Audited, type AuditEntry, withAudit } from '@feelori/platform/audit';
import { BatchedWrites } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { StoredText } from './stored-text';

const DEADLINE_MS = 3_000;
/** Earlier versions of a text that are kept; the oldest go first. */
const KEPT = 200;

/** That a text was changed, and in which version it is. */
export type TextMark = Pick<StoredText, '_id' | 'version' | 'at'>;

/** What a person says: null for what the product says. */
export interface NextText {
  value: string | null;
  by: string;
  at: Date;
}

/** What people made of the texts that customers read. Each change is one compare-and-set on the version. */
@Injectable()
export class StoredTexts {
  constructor(
    @InjectModel('StoredText') private readonly model: Model<StoredText>,
    private readonly writes: BatchedWrites,
  ) {}

  /** What was changed at `from` or later, the first change first. */
  async changedSince(from: Date): Promise<TextMark[]> {
    const found = this.model
      .find({ at: { $gte: from } }, { _id: 1, version: 1, at: 1 })
      .sort({ at: 1, _id: 1 })
      .lean<TextMark[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: changed texts');
  }

  async byIds(ids: readonly string[]): Promise<StoredText[]> {
    const found = this.model.find({ _id: { $in: [...ids] } }, { pendingAudit: 0 }).lean<StoredText[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: texts');
  }

  async byId(id: string): Promise<StoredText | null> {
    const found = this.model.findOne({ _id: { $eq: id } }, { pendingAudit: 0 }).lean<StoredText>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: text');
  }

  /** Writes the version after `before`, which is null where nobody changed it yet. Null when somebody was quicker. */
  async change(
    id: string,
    before: StoredText | null,
    next: NextText,
    audit: AuditEntry,
  ): Promise<StoredText | null> {
    const fields = { ...next, version: (before?.version ?? 0) + 1 };
    if (before === null) {
      const first: StoredText = { _id: id, ...fields, earlier: [] };
      const row: StoredText & Audited = { ...first, pendingAudit: [audit] };
      return (await this.writes.insert('texts', row)) ? first : null;
    }
    const { version, value, by, at } = before;
    const earlier = [...before.earlier, { version, value, by, at }].slice(-KEPT);
    const done = await this.writes.update({
      collection: 'texts',
      filter: { _id: id, version },
      update: { $set: { ...fields, earlier }, ...withAudit(audit) },
    });
    return done ? { _id: id, ...fields, earlier } : null;
  }
}
