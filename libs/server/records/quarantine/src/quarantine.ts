import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { QuarantinedItem } from './quarantined-item';

/** Of more than this the figures are those of this many. */
const COUNTED_MAX = 10_000;

/** The items of one cause that nobody dealt with. */
export interface QuarantineCause {
  reason: string;
  count: number;
  oldestAt: Date;
  newestAt: Date;
}

/** What came signed and could not be understood; kept once each, under its hash. */
@Injectable()
export class Quarantine {
  constructor(@InjectModel('QuarantinedItem') private readonly model: Model<QuarantinedItem>) {}

  /** Stores what is new in one durable write. Rejects when the database cannot take it. */
  async storeMany(items: readonly QuarantinedItem[]): Promise<void> {
    const distinct = new Map(items.map((item) => [item._id, item]));
    await insertNew(this.model.collection, [...distinct.values()]);
  }

  /** Items that were not taken and are to be tried again, in the order of their ids, from after `id` on. */
  async unstorable(id: string, limit: number): Promise<QuarantinedItem[]> {
    return this.model
      .find({ reason: 'unstorable', _id: { $gt: id } }, { pendingAudit: 0 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
  }

  /** How many nobody has dealt with; those of more than 10,000 are not counted. */
  async open(): Promise<number> {
    return this.model.countDocuments({ discardedAt: null }, { limit: COUNTED_MAX });
  }

  /** What nobody has dealt with, by cause, the most first. */
  async causes(): Promise<QuarantineCause[]> {
    const causes = await this.model.aggregate<QuarantineCause>([
      { $match: { discardedAt: null } },
      { $limit: COUNTED_MAX },
      {
        $group: {
          _id: '$reason',
          count: { $sum: 1 },
          oldestAt: { $min: '$receivedAt' },
          newestAt: { $max: '$receivedAt' },
        },
      },
      { $project: { _id: 0, reason: '$_id', count: 1, oldestAt: 1, newestAt: 1 } },
    ]);
    return causes.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }

  /** What nobody dealt with of one cause, newest first. */
  async ofCause(reason: string, limit: number): Promise<QuarantinedItem[]> {
    return this.model
      .find({ discardedAt: null, reason: { $eq: reason } }, { pendingAudit: 0 })
      .sort({ receivedAt: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  async byId(id: string): Promise<QuarantinedItem | null> {
    return this.model.findById({ $eq: id }, { pendingAudit: 0 }).lean();
  }

  /** A person has it tried again, as if it had just come. False when it is gone, or was dealt with. */
  async tryAgain(id: string, audit: AuditEntry): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, discardedAt: null, reason: { $ne: 'unstorable' } },
      { $set: { reason: 'unstorable' }, ...withAudit(audit) },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /** Keeps what a person made of it, as they saw it. False when it comes in again now, was dealt with, or edited meanwhile. */
  async edit({ _id, reason, edited }: QuarantinedItem, text: string, audit: AuditEntry): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      {
        _id: { $eq: _id },
        discardedAt: null,
        reason: { $eq: reason, $ne: 'unstorable' },
        edited: edited ?? { $exists: false },
      },
      { $set: { edited: text }, ...withAudit(audit) },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /** A person wants nothing done about it. False when it is gone, or was dealt with. */
  async discard(id: string, at: Date, audit: AuditEntry): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, discardedAt: null },
      { $set: { discardedAt: at, reason: 'discarded' }, ...withAudit(audit) },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /**
   * An item is stored where it belongs. What a person did with it is in the audit first: until then it stays. What a person
   * edited stays as it came, out of the lists, as long as anything here.
   */
  async remove({ _id: id, edited }: QuarantinedItem, at: Date): Promise<void> {
    if (edited !== undefined) {
      await this.model.updateOne(
        { _id: { $eq: id } },
        { $set: { reason: 'replayed', discardedAt: at }, $unset: { edited: '' } },
        DURABLE,
      );
      return;
    }
    await this.model.deleteOne({ _id: { $eq: id }, 'pendingAudit.0': { $exists: false } }, DURABLE);
  }

  /** An item stays here for good, and why. */
  async keep(id: string, reason: string): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, { $set: { reason } }, DURABLE);
  }
}
