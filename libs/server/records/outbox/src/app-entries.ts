import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedWrites, DURABLE } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { OutboxEntry } from './outbox-entry';

/** What people wrote in the WhatsApp Business app: it stands among what was said, and delivery has nothing to do with it. */
@Injectable()
export class AppEntries {
  constructor(
    @InjectModel('OutboxEntry') private readonly model: Model<OutboxEntry>,
    private readonly writes: BatchedWrites,
  ) {}

  /** The entry with this message of this number, whoever wrote it; null for a message nobody knows. */
  async ofWamid(phoneNumberId: string, wamid: string): Promise<OutboxEntry | null> {
    return this.model
      .findOne({ 'parts.wamid': { $eq: wamid }, phoneNumberId: { $eq: phoneNumberId } })
      .lean();
  }

  /** False when it was there already. */
  async insert(entry: OutboxEntry): Promise<boolean> {
    return this.writes.insert('outbox', entry);
  }

  /** Puts a changed one in the place of the one it was made of. False when somebody else changed that since. */
  async replace({ _id, app }: OutboxEntry, after: OutboxEntry): Promise<boolean> {
    const seen = { _id: { $eq: _id }, 'app.revision': { $eq: app?.revision ?? 0 } };
    const { parts, writtenAt } = after;
    const change = { $set: { parts, writtenAt, app: after.app } };
    return (await this.model.updateOne(seen, change, DURABLE)).modifiedCount > 0;
  }
}
