import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AuditEntry } from '@feelori/platform/audit';
import { DURABLE, isDuplicateKey } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Model } from 'mongoose';
import { type ChainHead, followedBy, hashOfRow, NO_HEAD } from './audit-link';
import type { AuditRecord } from './audit-record';

const DEADLINE_MS = 5_000;
/** Each time another writer was quicker, who should not be there at all: one of them gets on each time. */
const MOST_TRIES = 100;
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

  /** Adds entries at the end, in this order; one that is there already stays where it is. */
  async append(entries: readonly AuditEntry[]): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const missing = await this.missing(entries);
      if (missing.length === 0 || (await this.insert(rowsAfter(await this.head(), missing)))) return;
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

  /** Those of these entries that are in no row yet. */
  private async missing(entries: readonly AuditEntry[]): Promise<AuditEntry[]> {
    const ids = entries.map(({ _id }) => _id);
    const found = this.model.find({ entryId: { $in: ids } }, { entryId: 1 }).lean<{ entryId: string }[]>();
    const rows = await withDeadline(found.exec(), DEADLINE_MS, 'database: audit entries');
    const known = new Set(rows.map(({ entryId }) => entryId));
    return entries.filter(({ _id }) => !known.has(_id));
  }

  /**
   * Inserts rows one after the other, up to the first whose place or entry is taken: no row stands behind one that is not
   * there. False when there was such a row.
   */
  private async insert(rows: AuditRecord[]): Promise<boolean> {
    const inserted = this.model.collection.insertMany(rows as object[], { ...DURABLE, ordered: true });
    try {
      await withDeadline(inserted, DEADLINE_MS, 'database: audit');
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private async head(): Promise<ChainHead> {
    const [last] = await this.page({}, 1);
    return last === undefined ? NO_HEAD : { seq: last._id, hash: last.hash };
  }
}

function rowsAfter(head: ChainHead, entries: readonly AuditEntry[]): AuditRecord[] {
  let last = head;
  return entries.map((entry) => {
    const row = rowAfter(last, entry);
    last = { seq: row._id, hash: row.hash };
    return row;
  });
}

function rowAfter(head: ChainHead, { _id: entryId, ...entry }: AuditEntry): AuditRecord {
  // Fields that Mongoose leaves out of a document when they are empty.
  const { before = {}, after = {} } = entry as Partial<AuditEntry>;
  const row = { ...entry, before, after, entryId, prev: head.hash };
  const seq = head.seq + 1;
  return { _id: seq, ...row, hash: hashOfRow({ ...row, seq }) };
}
