import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { type AuditEntry, withAudit } from '@feelori/platform/audit';
import { DURABLE, insertNew } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import type { DeadLetter, LetterEdit, LetterEnd } from './dead-letter';

/** Of more than this the figures are those of this many. */
const COUNTED_MAX = 10_000;

/** The letters of one cause that nobody dealt with. */
export interface LetterCause {
  reason: string;
  count: number;
  oldestAt: Date;
  newestAt: Date;
}

/** What could not be handled, kept with the reason for a person to look at. */
@Injectable()
export class DeadLetters {
  constructor(@InjectModel('DeadLetter') private readonly model: Model<DeadLetter>) {}

  /** Stores one; the same one again changes nothing, unless it was tried again since and failed again. */
  async add(letter: Omit<DeadLetter, 'resolvedAt'>): Promise<void> {
    const { known } = await insertNew(this.model.collection, [{ ...letter, resolvedAt: null }]);
    if (known.length === 0) return;
    const { _id, reason, attempts, at } = letter;
    await this.model.updateOne(
      { _id: { $eq: _id }, attempts: { $lt: attempts } },
      { $set: { reason, attempts, at, resolvedAt: null }, $unset: { end: '', endedBy: '' } },
      DURABLE,
    );
  }

  /** How many nobody has dealt with. */
  async open(): Promise<number> {
    return this.model.countDocuments({ resolvedAt: null });
  }

  /** What nobody has dealt with, by cause, the most first. */
  async causes(): Promise<LetterCause[]> {
    const causes = await this.model.aggregate<LetterCause>([
      { $match: { resolvedAt: null } },
      { $limit: COUNTED_MAX },
      {
        $group: {
          _id: '$reason',
          count: { $sum: 1 },
          oldestAt: { $min: '$at' },
          newestAt: { $max: '$at' },
        },
      },
      { $project: { _id: 0, reason: '$_id', count: 1, oldestAt: 1, newestAt: 1 } },
    ]);
    return causes.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }

  /** What nobody dealt with of one cause, newest first. */
  async ofCause(reason: string, limit: number): Promise<DeadLetter[]> {
    return this.model
      .find({ resolvedAt: null, reason: { $eq: reason } }, { pendingAudit: 0 })
      .sort({ at: -1, _id: -1 })
      .limit(limit)
      .lean();
  }

  /** Those of these conversations in which something failed that nobody dealt with. Ids begin with the conversation's and a `#`. */
  async openIn(conversationIds: readonly string[]): Promise<string[]> {
    if (conversationIds.length === 0) return [];
    const theirs = conversationIds.map((id) => ({ _id: { $gte: `${id}#`, $lt: `${id}$` } }));
    const rows = await this.model.find({ $or: theirs, resolvedAt: null }, { conversationId: 1 }).lean();
    return [...new Set(rows.map(({ conversationId }) => conversationId))];
  }

  /** Of these that are closed nobody reads any more in what words they were written anew. */
  async forgetWords(ids: readonly string[]): Promise<void> {
    await this.model.updateMany(
      { _id: { $in: [...ids] }, resolvedAt: { $ne: null }, edits: { $exists: true } },
      { $unset: { edits: '' } },
      DURABLE,
    );
  }

  async byId(id: string): Promise<DeadLetter | null> {
    return this.model.findById({ $eq: id }, { pendingAudit: 0 }).lean();
  }

  /** Takes an open letter for one replay, written down with it. False when it is closed, or somebody replays it. */
  async claim(id: string, times: { now: Date; until: Date }, audit: AuditEntry): Promise<boolean> {
    const free = [{ replayingUntil: { $exists: false } }, { replayingUntil: { $lte: times.now } }];
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, resolvedAt: null, $or: free },
      { $set: { replayingUntil: times.until }, ...withAudit(audit) },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /**
   * Keeps what a person wrote anew, in the place of all that was kept before, as it was seen. False when it is closed, somebody
   * replays it, or somebody else wrote meanwhile.
   */
  async edit(
    { _id, edits: seen }: DeadLetter,
    edits: readonly LetterEdit[],
    { now, audit }: { now: Date; audit: AuditEntry },
  ): Promise<boolean> {
    const free = [{ replayingUntil: { $exists: false } }, { replayingUntil: { $lte: now } }];
    const asSeen = seen === undefined ? { $exists: false } : { $eq: seen };
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: _id }, resolvedAt: null, $or: free, edits: asSeen },
      { $set: { edits }, ...withAudit(audit) },
      DURABLE,
    );
    return modifiedCount === 1;
  }

  /** A replay is over. It stays open where it came to nothing, or the same has failed again meanwhile. */
  async endReplay({ _id, attempts }: DeadLetter, done: { by: string; at: Date } | null): Promise<void> {
    const freed = { $unset: { replayingUntil: '' } };
    if (done === null) {
      await this.model.updateOne({ _id: { $eq: _id } }, freed, DURABLE);
      return;
    }
    const end = { resolvedAt: done.at, end: 'replayed' satisfies LetterEnd, endedBy: done.by };
    const ended = await this.model.updateOne(
      { _id: { $eq: _id }, attempts },
      { $set: end, ...freed },
      DURABLE,
    );
    if (ended.modifiedCount === 0) await this.model.updateOne({ _id: { $eq: _id } }, freed, DURABLE);
  }

  /** A person wants nothing done about it. False when it was dealt with, or somebody replays it. */
  async discard(id: string, { by, at }: { by: string; at: Date }, audit: AuditEntry): Promise<boolean> {
    const free = [{ replayingUntil: { $exists: false } }, { replayingUntil: { $lte: at } }];
    const { modifiedCount } = await this.model.updateOne(
      { _id: { $eq: id }, resolvedAt: null, $or: free },
      {
        $set: { resolvedAt: at, end: 'discarded' satisfies LetterEnd, endedBy: by },
        ...withAudit(audit),
      },
      DURABLE,
    );
    return modifiedCount === 1;
  }
}
