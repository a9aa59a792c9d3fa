import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { MacroRequest } from '@feelori/contracts';
import { type Audited, type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertEach, isDuplicateKey } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { StoredMacro } from './macro';

const DEADLINE_MS = 3_000;
const WITHOUT_AUDIT = { pendingAudit: 0 };

/** The shop's macros. Each change is one write, with its entry for the audit. */
@Injectable()
export class Macros {
  constructor(@InjectModel('Macro') private readonly model: Model<StoredMacro>) {}

  /** By name, `limit` at most. */
  async all(limit: number): Promise<StoredMacro[]> {
    const found = this.model
      .find({ removed: false }, WITHOUT_AUDIT)
      .sort({ name: 1 })
      .limit(limit)
      .lean<StoredMacro[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: macros');
  }

  /** Null when there is none, or none any more. */
  async byId(id: string): Promise<StoredMacro | null> {
    const found = this.model.findOne({ _id: { $eq: id }, removed: false }, WITHOUT_AUDIT).lean<StoredMacro>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: macro');
  }

  /** Null when another one has that key. */
  async add(
    id: string,
    request: MacroRequest,
    createdAt: Date,
    audit: AuditEntry,
  ): Promise<StoredMacro | null> {
    const macro: StoredMacro = { _id: id, ...fieldsOf(request), version: 1, createdAt, removed: false };
    const row: StoredMacro & Audited = { ...macro, pendingAudit: [audit] };
    const { inserted } = await insertEach(this.model.collection, [row]);
    return inserted.length === 1 ? macro : null;
  }

  /** `stale` when it is not as it was seen any more; `taken` when another one has that key. */
  async change(
    seen: Pick<StoredMacro, '_id' | 'version'>,
    request: MacroRequest,
    audit: AuditEntry,
  ): Promise<StoredMacro | 'stale' | 'taken'> {
    const fields = { ...fieldsOf(request), version: seen.version + 1 };
    const update = this.model
      .findOneAndUpdate(
        { _id: { $eq: seen._id }, version: seen.version, removed: false },
        { $set: fields, ...(request.key === null && { $unset: { key: '' } }), ...withAudit(audit) },
        { ...DURABLE, returnDocument: 'after', projection: WITHOUT_AUDIT },
      )
      .lean<StoredMacro>();
    try {
      return (await withDeadline(update.exec(), DEADLINE_MS, 'database: macro')) ?? 'stale';
    } catch (error) {
      if (isDuplicateKey(error)) return 'taken';
      throw error;
    }
  }

  /** False when there was none any more. */
  async remove(id: string, audit: AuditEntry): Promise<boolean> {
    const update = this.model.updateOne(
      { _id: { $eq: id }, removed: false },
      { $set: { name: '', steps: [], removed: true }, $unset: { key: '' }, ...withAudit(audit) },
      DURABLE,
    );
    return (await withDeadline(update.exec(), DEADLINE_MS, 'database: macro')).modifiedCount === 1;
  }
}

function fieldsOf({ name, key, steps }: MacroRequest): Pick<StoredMacro, 'name' | 'key' | 'steps'> {
  const plain = steps.map(({ act, value }) => ({ act, value }));
  return { name, steps: plain, ...(key !== null && { key }) };
}
