import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AuditEntry } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { ErasureRecord, ErasureState } from './erasure-record';

/** Persons who are to be erased, or were; one record for each customer. */
@Injectable()
export class Erasures {
  constructor(@InjectModel('ErasureRecord') private readonly model: Model<ErasureRecord>) {}

  /** The first to ask is who asked: a second one gets that record. */
  async ask(
    erasure: Pick<ErasureRecord, '_id' | 'by' | 'source' | 'askedAt'>,
    audit?: AuditEntry,
  ): Promise<ErasureRecord> {
    const record: ErasureRecord = {
      ...erasure,
      state: 'asked',
      nextAt: erasure.askedAt,
      customerIds: [erasure._id],
      conversationIds: [],
      counts: null,
      doneAt: null,
    };
    const { known } = await insertNew(this.model.collection, [
      audit === undefined ? record : { ...record, pendingAudit: [audit] },
    ]);
    return known.length === 0 ? record : ((await this.byId(erasure._id)) ?? record);
  }

  async byId(customerId: string): Promise<ErasureRecord | null> {
    return this.model.findOne({ _id: { $eq: customerId } }, { pendingAudit: 0 }).lean();
  }

  /** Those that are to go on by then, the longest due first. */
  async due(at: Date, limit: number): Promise<ErasureRecord[]> {
    return this.model
      .find({ nextAt: { $type: 'date', $lte: at } }, { pendingAudit: 0 })
      .sort({ nextAt: 1 })
      .limit(limit)
      .lean();
  }

  /** Notes what was found out before anything is touched, so that whoever goes on after a crash knows it. */
  async note(
    { _id, state }: ErasureRecord,
    found: Partial<Pick<ErasureRecord, 'customerIds' | 'conversationIds' | 'counts'>>,
  ): Promise<void> {
    await this.model.updateOne({ _id: { $eq: _id }, state }, { $set: found }, DURABLE);
  }

  /** The next step; without effect where another process took it. */
  async move(
    { _id, state: from }: ErasureRecord,
    to: { state: ErasureState; nextAt: Date | null; doneAt?: Date },
  ): Promise<void> {
    await this.model.updateOne({ _id: { $eq: _id }, state: from }, { $set: to }, DURABLE);
  }
}
