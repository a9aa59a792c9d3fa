import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AuditEntry } from '@feelori/platform/audit';
import { insertNew } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import { type ChainHead, followedBy, hashOfRow, NO_HEAD } from './audit-link';
import type { AuditRecord } from './audit-record';

const DEADLINE_MS = 5_000;
/** Each time another writer was quicker, who should not be there at all. */
const MOST_TRIES = 20;
const READ_AT_ONCE = 500;

/** What of the audit is wanted: before this place, by this person, of this kind. */
export interface AuditFilter {
  before?: number | undefined;
  byId?: string | undefined;
  action?: string | undefined;
}

/** The audit: rows bound to one another, which are only ever added. */
@Injectable()
export class AuditChain {
  constructor(@InjectModel('AuditRecord') private readonly model: Model<AuditRecord>) {}

  /** Adds an entry at the end; one that is there already stays where it is. */
  async append(entry: AuditEntry): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await this.has(entry._id)) return;
      const row = rowAfter(await this.head(), entry);
      const { inserted } = await withDeadline(
        insertNew(this.model.collection, [row]),
        DEADLINE_MS,
        'database: audit',
      );
      if (inserted.length === 1) return;
    }
    throw new Error('the audit is written by others all the time');
  }

  /** The newest rows first. */
  async page({ before, byId, action }: AuditFilter, most: number): Promise<AuditRecord[]> {
    const filter = {
      ...(before === undefined ? {} : { _id: { $lt: before } }),
      ...(byId === undefined ? {} : { byId }),
      ...(action === undefined ? {} : { action }),
    };
    const found = this.model.find(filter).sort({ _id: -1 }).limit(most).lean<AuditRecord[]>();
    return withDeadline(found.exec(), DEADLINE_MS, 'database: audit page');
  }

  /** Follows the chain from its beginning; `brokenAt` is the place of the first row that is not as it was written. */
  async verify(): Promise<{ head: ChainHead; brokenAt: number | null }> {
    let head = NO_HEAD;
    for (;;) {
      const rows = await this.after(head.seq);
      for (const row of rows) {
        const next = followedBy(head, { ...row, seq: row._id });
        if (next === null) return { head, brokenAt: head.seq + 1 };
        head = next;
      }
      if (rows.length < READ_AT_ONCE) return { head, brokenAt: null };
    }
  }

  private async after(seq: number): Promise<AuditRecord[]> {
    const found = this.model
      .find({ _id: { $gt: seq } })
      .sort({ _id: 1 })
      .limit(READ_AT_ONCE);
    return withDeadline(found.lean<AuditRecord[]>().exec(), DEADLINE_MS, 'database: audit rows');
  }

  private async has(entryId: string): Promise<boolean> {
    const found = this.model.exists({ entryId });
    return (await withDeadline(found.exec(), DEADLINE_MS, 'database: audit entry')) !== null;
  }

  private async head(): Promise<ChainHead> {
    const [last] = await this.page({}, 1);
    return last === undefined ? NO_HEAD : { seq: last._id, hash: last.hash };
  }
}

function rowAfter(head: ChainHead, { _id: entryId, ...entry }: AuditEntry): AuditRecord {
  // Fields that Mongoose leaves out of a document when they are empty.
  const { before = {}, after = {} } = entry as Partial<AuditEntry>;
  const row = { ...entry, before, after, entryId, prev: head.hash };
  const seq = head.seq + 1;
  return { _id: seq, ...row, hash: hashOfRow({ ...row, seq }) };
}
