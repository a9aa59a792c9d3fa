import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { BatchedWrites, DURABLE, isDocumentFault } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { StatusEvent } from './status-event';

/** Statuses that say a message arrived; a voice note that was played was heard as others are read. */
const ARRIVED = ['delivered', 'read', 'played'] as const;
/** Every status that is told of a message. */
const TOLD = ['sent', 'delivered', 'read', 'played', 'failed', 'deleted'] as const;

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

  /** How far messages have come that are known to have arrived; those of which nothing is known are left out. */
  async arrivals(wamids: readonly string[]): Promise<ReadonlyMap<string, 'delivered' | 'read'>> {
    if (wamids.length === 0) return new Map();
    const ids = wamids.flatMap((wamid) => ARRIVED.map((status) => `${wamid}:${status}`));
    const rows = await this.model.find({ _id: { $in: ids } }, { wamid: 1, status: 1 }).lean();
    const far = new Map<string, 'delivered' | 'read'>();
    for (const { wamid, status } of rows) {
      if (status !== 'delivered') far.set(wamid, 'read');
      else if (!far.has(wamid)) far.set(wamid, 'delivered');
    }
    return far;
  }

  /** What WhatsApp said about these messages, oldest first. */
  async of(wamids: readonly string[]): Promise<StatusEvent[]> {
    if (wamids.length === 0) return [];
    const ids = wamids.flatMap((wamid) => TOLD.map((status) => `${wamid}:${status}`));
    const rows = await this.model.find({ _id: { $in: ids } }).lean();
    return rows.sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
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
