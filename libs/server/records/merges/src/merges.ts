import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { MergeRecord, MergeState } from './merge-record';

const NO_AUDIT = { pendingAudit: 0 } as const;

/** Mergers of customers, each with how far it is. That one was asked for, or its undoing, is audited in that write. */
@Injectable()
export class Merges {
  constructor(@InjectModel('MergeRecord') private readonly model: Model<MergeRecord>) {}

  async add(record: MergeRecord, audit: AuditEntry): Promise<void> {
    await insertNew(this.model.collection, [{ ...record, pendingAudit: [audit] }]);
  }

  async byId(id: string): Promise<MergeRecord | null> {
    return this.model.findOne({ _id: { $eq: id } }, NO_AUDIT).lean();
  }

  /** Those into one of these customers, the newest first. */
  async into(customerIds: readonly string[], limit: number): Promise<MergeRecord[]> {
    const found = await Promise.all(
      customerIds.map((id): Promise<MergeRecord[]> =>
        this.model
          .find({ into: { $eq: id } }, NO_AUDIT)
          .sort({ askedAt: -1 })
          .limit(limit)
          .lean(),
      ),
    );
    return found.flat().sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime());
  }

  /** Those that are to go on by then, the longest due first. */
  async due(at: Date, limit: number): Promise<MergeRecord[]> {
    return this.model
      .find({ nextAt: { $type: 'date', $lte: at } }, NO_AUDIT)
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean();
  }

  /** The next step; false, and without effect, where it is not in that state any more. */
  async move(
    { _id, state: from }: Pick<MergeRecord, '_id' | 'state'>,
    to: { state: MergeState; nextAt: Date | null },
    audit?: AuditEntry,
  ): Promise<boolean> {
    const update = { $set: to, ...(audit && withAudit(audit)) };
    const done = await this.model.updateOne({ _id: { $eq: _id }, state: from }, update, DURABLE);
    return done.matchedCount > 0;
  }
}
