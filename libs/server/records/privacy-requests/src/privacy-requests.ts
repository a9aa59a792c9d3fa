import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { PrivacyRequest } from './privacy-request';

/** What Shopify asked about persons' data, and how it was answered. */
@Injectable()
export class PrivacyRequests {
  constructor(@InjectModel('PrivacyRequest') private readonly model: Model<PrivacyRequest>) {}

  /** Notes a request once, with its entry for the audit. False when it was noted before. */
  async note(request: PrivacyRequest, audit: AuditEntry): Promise<boolean> {
    const { known } = await insertNew(this.model.collection, [{ ...request, pendingAudit: [audit] }]);
    return known.length === 0;
  }

  async byId(id: string): Promise<PrivacyRequest | null> {
    return this.model.findOne({ _id: { $eq: id } }, { pendingAudit: 0 }).lean();
  }

  /** The newest, first. */
  async newest(limit: number): Promise<PrivacyRequest[]> {
    return this.model.find({}, { pendingAudit: 0 }).sort({ askedAt: -1, _id: -1 }).limit(limit).lean();
  }

  /** Somebody answered it. False when it was answered before. */
  async answer(id: string, by: string, at: Date, audit: AuditEntry): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, doneAt: null },
      { $set: { doneAt: at, doneBy: by }, ...withAudit(audit) },
      DURABLE,
    );
    return modifiedCount === 1;
  }
}
