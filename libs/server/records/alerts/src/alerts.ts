import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { Alert } from './alert';

const MOST = 200;

/** What needs a person, and what did. Written by whoever holds the lease. */
@Injectable()
export class Alerts {
  constructor(@InjectModel('Alert') private readonly model: Model<Alert>) {}

  /** The newest first. */
  async all(): Promise<Alert[]> {
    return this.model.find().sort({ since: -1 }).limit(MOST).lean<Alert[]>();
  }

  async put(alerts: readonly Alert[]): Promise<void> {
    if (alerts.length === 0) return;
    const writes = alerts.map(({ _id, ...alert }) => ({
      updateOne: { filter: { _id }, update: { $set: alert }, upsert: true },
    }));
    await this.model.bulkWrite(writes, { ...DURABLE, ordered: false });
  }

  /** What did not hold for long enough to be told is forgotten. */
  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.model.deleteMany({ _id: { $in: [...ids] } });
  }
}
