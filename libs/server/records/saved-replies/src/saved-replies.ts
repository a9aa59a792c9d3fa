import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { SavedReplyRequest } from '@feelori/contracts';
import { type Audited, type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertEach, isDuplicateKey } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import type { StoredSavedReply } from './saved-reply';
import { shortcutKey } from './shortcut-key';

const DEADLINE_MS = 3_000;

/** The shop's saved replies. Each change is one write, with its entry for the audit. */
@Injectable()
export class SavedReplies {
  constructor(@InjectModel('SavedReply') private readonly model: Model<StoredSavedReply>) {}

  /** By shortcut, `limit` at most. */
  async all(limit: number): Promise<StoredSavedReply[]> {
    const found = this.model
      .find({ key: { $gte: '' } }, { pendingAudit: 0 })
      .sort({ key: 1 })
      .limit(limit)
      .lean<StoredSavedReply[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: saved replies');
  }

  /** Null when there is none, or none any more. */
  async byId(id: string): Promise<StoredSavedReply | null> {
    const found = this.model
      .findOne({ _id: { $eq: id }, key: { $exists: true } }, { pendingAudit: 0 })
      .lean<StoredSavedReply>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: saved reply');
  }

  /** Null when there is one of that shortcut. */
  async add(
    id: string,
    { shortcut, text }: SavedReplyRequest,
    createdAt: Date,
    audit: AuditEntry,
  ): Promise<StoredSavedReply | null> {
    const reply = { _id: id, shortcut, key: shortcutKey(shortcut), text, version: 1, createdAt };
    const row: StoredSavedReply & Audited = { ...reply, pendingAudit: [audit] };
    const { inserted } = await insertEach(this.model.collection, [row]);
    return inserted.length === 1 ? reply : null;
  }

  /** `stale` when it is not as it was seen any more; `taken` when another one has that shortcut. */
  async change(
    seen: Pick<StoredSavedReply, '_id' | 'version'>,
    { shortcut, text }: SavedReplyRequest,
    audit: AuditEntry,
  ): Promise<StoredSavedReply | 'stale' | 'taken'> {
    const change = { shortcut, key: shortcutKey(shortcut), text, version: seen.version + 1 };
    const update = this.model
      .findOneAndUpdate(
        { _id: { $eq: seen._id }, version: seen.version, key: { $exists: true } },
        { $set: change, ...withAudit(audit) },
        { ...DURABLE, returnDocument: 'after', projection: { pendingAudit: 0 } },
      )
      .lean<StoredSavedReply>();
    try {
      return (await withDeadline(update.exec(), DEADLINE_MS, 'database: saved reply')) ?? 'stale';
    } catch (error) {
      if (isDuplicateKey(error)) return 'taken';
      throw error;
    }
  }

  /** False when there was none any more. */
  async remove(id: string, audit: AuditEntry): Promise<boolean> {
    const update = this.model.updateOne(
      { _id: { $eq: id }, key: { $exists: true } },
      { $set: { text: '' }, $unset: { key: '' }, ...withAudit(audit) },
      DURABLE,
    );
    return (await withDeadline(update.exec(), DEADLINE_MS, 'database: saved reply')).modifiedCount === 1;
  }
}
