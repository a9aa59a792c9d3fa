import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Verdict } from '@feelori/contracts';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, isDuplicateKey } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { StoredRating } from './stored-rating';

const DEADLINE_MS = 3_000;

/** What people say of the assistant's answers. Each verdict is one write, with its entry for the audit. */
@Injectable()
export class AnswerRatings {
  constructor(@InjectModel('AnswerRating') private readonly model: Model<StoredRating>) {}

  /** The last word on an answer counts; bears repetition. */
  async put(rating: StoredRating, audit: AuditEntry): Promise<void> {
    try {
      await this.write(rating, audit);
    } catch (error) {
      // Two people rated it for the first time at the same moment: by now it is there.
      if (!isDuplicateKey(error)) throw error;
      await this.write(rating, audit);
    }
  }

  async byId(id: string): Promise<StoredRating | null> {
    const found = this.model.findOne({ _id: { $eq: id } }, { pendingAudit: 0 }).lean<StoredRating>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: answer rating');
  }

  /** The newest first, from a place on (it not included); null begins with the newest. */
  async page(
    verdict: Verdict | null,
    from: Pick<StoredRating, '_id' | 'at'> | null,
    limit: number,
  ): Promise<StoredRating[]> {
    const of = verdict === null ? {} : { verdict };
    const before =
      from === null ? {} : { $or: [{ at: { $lt: from.at } }, { at: from.at, _id: { $lt: from._id } }] };
    const found = this.model
      .find({ ...of, ...before }, { pendingAudit: 0 })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean<StoredRating[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: answer ratings');
  }

  private async write({ _id, ...fields }: StoredRating, audit: AuditEntry): Promise<void> {
    const update = this.model.updateOne(
      { _id: { $eq: _id } },
      { $set: fields, ...withAudit(audit) },
      { ...DURABLE, upsert: true },
    );
    await withDeadline(update.exec(), DEADLINE_MS, 'database: answer rating');
  }
}
