import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { StatusEvent } from './status-event';

/** What WhatsApp says about messages we sent, also when it came before our own send was stored. */
@Injectable()
export class StatusEvents {
  constructor(@InjectModel('StatusEvent') private readonly model: Model<StatusEvent>) {}

  /** Stores what is new in one durable write. Rejects when the database cannot take it. */
  async storeMany(rows: readonly StatusEvent[]): Promise<{ inserted: StatusEvent[] }> {
    const distinct = new Map(rows.map((row) => [row._id, row]));
    const { inserted } = await insertNew(this.model.collection, [...distinct.values()]);
    return { inserted };
  }

  /** Everything known about these sent messages, oldest first. */
  async ofWamids(wamids: readonly string[]): Promise<StatusEvent[]> {
    return this.model
      .find({ wamid: { $in: [...wamids] } })
      .sort({ at: 1, _id: 1 })
      .lean();
  }

  /** Everything that carries the opaque data of this turn (`o1:<turnId>:…`), oldest first. */
  async ofTurn(turnId: string): Promise<StatusEvent[]> {
    const from = `o1:${turnId}:`;
    return this.model
      .find({ opaque: { $gte: from, $lt: `o1:${turnId};` } }) // ';' is the character after ':'.
      .sort({ at: 1, _id: 1 })
      .lean();
  }

  /** The outbox has taken these in. */
  async markApplied(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $set: { applied: true } }, DURABLE);
  }

  /** Statuses older than `olderThan` that the outbox has not taken in, oldest first. */
  async unapplied(olderThan: Date, limit: number): Promise<StatusEvent[]> {
    return this.model
      .find({ applied: false, receivedAt: { $lt: olderThan } })
      .sort({ receivedAt: 1 })
      .limit(limit)
      .lean();
  }
}
