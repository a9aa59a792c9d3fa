import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedWrites, DURABLE, isDocumentFault } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { StatusEvent } from './status-event';

/** What WhatsApp says about messages we sent, also when it came before our own send was stored. */
@Injectable()
export class StatusEvents {
  constructor(
    @InjectModel('StatusEvent') private readonly model: Model<StatusEvent>,
    private readonly writes: BatchedWrites,
  ) {}

  /**
   * Stores what is new, together with what else is written at this moment; the database will never take `refused`
   * (why, by id). Rejects when it cannot take them now.
   */
  async storeMany(
    rows: readonly StatusEvent[],
  ): Promise<{ inserted: StatusEvent[]; refused: ReadonlyMap<string, unknown> }> {
    const inserted: StatusEvent[] = [];
    const refused = new Map<string, unknown>();
    await Promise.all(
      rows.map(async (row) => {
        try {
          if (await this.writes.insert('status_events', row)) inserted.push(row);
        } catch (error) {
          if (!isDocumentFault(error)) throw error;
          refused.set(row._id, error);
        }
      }),
    );
    return { inserted, refused };
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
