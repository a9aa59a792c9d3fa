import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { insertNew } from '@feelori/platform/mongo';
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
}
