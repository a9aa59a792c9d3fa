import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { QuarantinedItem } from './quarantined-item';

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
      .find({ reason: 'unstorable', _id: { $gt: id } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
  }

  /** An item is stored where it belongs. */
  async remove(id: string): Promise<void> {
    await this.model.deleteOne({ _id: { $eq: id } }, DURABLE);
  }

  /** An item stays here for good, and why. */
  async keep(id: string, reason: string): Promise<void> {
    await this.model.updateOne({ _id: { $eq: id } }, { $set: { reason } }, DURABLE);
  }
}
