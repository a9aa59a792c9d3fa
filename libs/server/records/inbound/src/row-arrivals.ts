import { DURABLE, insertEach, isDocumentFault } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { type InboundMessage } from './inbound-message';
import { mergedMessage } from './merged-message';
import { isChange, rowIdOf } from './message-change';

/** What arrivals made of a row that was there before. */
export interface ChangedRow {
  before: InboundMessage;
  /** The same as `before` when all of it came before. */
  after: InboundMessage;
  /** The edits and deletions among what came; empty where the real message took its place under them. */
  changes: InboundMessage[];
}

/** What became of rows that were stored together. */
export interface StoredRows {
  /** Ids of rows that were not there before, or gave their placeholder's place to the real message. */
  inserted: string[];
  known: string[];
  /** What the database will never take (by the id it came with), and why. */
  refused: ReadonlyMap<string, unknown>;
  /** The rows of `inserted` as they stand. */
  stored: InboundMessage[];
  /** Messages that were changed by their sender, or whose change came again. */
  changed: ChangedRow[];
}

/** Other machines may change the same row meanwhile; more than a few times in a row never happens. */
const ROUNDS = 8;

/**
 * Stores what comes in. New messages are one durable insert; only for edits, deletions and placeholders is read what is
 * there, and each is then one compare-and-set on the row of the message it is about.
 */
export class RowArrivals {
  constructor(private readonly model: Model<InboundMessage>) {}

  /** Rejects when the database cannot take them now. */
  async store(rows: readonly InboundMessage[]): Promise<StoredRows> {
    const byTarget = Map.groupBy(rows, rowIdOf);
    const originals = [...byTarget].filter(([, came]) => !came.every(isChangeRow));
    const result = new StoringResult(byTarget);
    const changesAlone = new Map([...byTarget].filter(([, came]) => came.every(isChangeRow)));
    const [inserts] = await Promise.all([
      insertEach(
        this.model.collection,
        originals.flatMap(([, came]) => mergedInto(null, came) ?? []),
      ),
      this.merge(changesAlone, result),
    ]);
    for (const row of inserts.inserted) result.isNew(row);
    for (const [row, error] of inserts.refused) result.isRefused(row._id, error);
    await this.merge(new Map(inserts.known.map(({ _id }) => [_id, byTarget.get(_id) ?? []])), result);
    const { inserted, known, refused, stored, changed } = result;
    return { inserted, known, refused, stored, changed };
  }

  /** Merges what came into the rows that are there, until each has taken it in. */
  private async merge(open: Map<string, readonly InboundMessage[]>, result: StoringResult): Promise<void> {
    for (let round = 0; open.size > 0; round += 1) {
      if (round === ROUNDS) throw new Error('rows of messages change all the time');
      const found = new Map((await this.rowsFor(open)).map((row) => [row._id, row]));
      const steps = [...open].map(([id, came]) => ({ id, came, before: found.get(id) ?? null }));
      const left = await Promise.all([
        this.insertMissing(
          steps.filter(({ before }) => before === null),
          result,
        ),
        ...steps.flatMap(({ id, before }) =>
          before === null ? [] : [this.replace(id, before, open, result)],
        ),
      ]);
      open = new Map(left.flat().map((id) => [id, open.get(id) ?? []]));
    }
  }

  /** Rows that can change: for a message that simply came again only where a placeholder or a stand-in is there. */
  private async rowsFor(open: ReadonlyMap<string, readonly InboundMessage[]>): Promise<InboundMessage[]> {
    const ids = [...open.keys()];
    const changed = ids.filter((id) => open.get(id)?.some(isChangeRow));
    const unfinished = [{ 'message.provisional': true }, { original: { $type: 'string' } }];
    return this.model
      .find({ _id: { $in: ids }, $or: [{ _id: { $in: changed } }, ...unfinished] } as object)
      .lean();
  }

  /** Gives the ids that another machine made meanwhile. */
  private async insertMissing(
    steps: readonly { id: string; came: readonly InboundMessage[] }[],
    result: StoringResult,
  ): Promise<string[]> {
    // A message whose row is there and needs nothing was not read.
    const missing = steps.filter(({ came }) => came.every(isChangeRow));
    const standIns = missing.flatMap(({ came }) => mergedInto(null, came) ?? []);
    const { inserted, known, refused } = await insertEach(this.model.collection, standIns);
    for (const row of inserted) result.isNew(row);
    for (const [row, error] of refused) result.isRefused(row._id, error);
    return known.map(({ _id }) => _id);
  }

  /** Gives the id when the row was changed since it was read. */
  private async replace(
    id: string,
    before: InboundMessage,
    open: ReadonlyMap<string, readonly InboundMessage[]>,
    result: StoringResult,
  ): Promise<string[]> {
    const came = open.get(id) ?? [];
    const after = mergedInto(before, came);
    if (after === null) {
      result.isChanged({ before, after: before, changes: came.filter(isChangeRow) });
      return [];
    }
    const { revision = null, state, turnId } = before;
    try {
      const seen = { _id: id, revision, state, turnId };
      const { modifiedCount } = await this.model.collection.replaceOne(seen as object, after, DURABLE);
      if (modifiedCount === 0) return [id];
      result.isChanged({ before, after, changes: came.filter(isChangeRow) });
    } catch (error) {
      if (!isDocumentFault(error)) throw error;
      result.isRefused(id, error);
    }
    return [];
  }
}

/** Collects what became of each row. */
class StoringResult {
  readonly inserted: string[] = [];
  readonly stored: InboundMessage[] = [];
  readonly changed: ChangedRow[] = [];
  readonly refused = new Map<string, unknown>();
  private readonly settled = new Set<string>();

  constructor(private readonly byTarget: ReadonlyMap<string, readonly InboundMessage[]>) {}

  /** All that came and was there already. */
  get known(): string[] {
    return [...this.byTarget.keys()].filter((id) => !this.settled.has(id));
  }

  isNew(row: InboundMessage): void {
    this.settled.add(row._id);
    this.inserted.push(row._id);
    this.stored.push(row);
  }

  isChanged(row: ChangedRow): void {
    const { before, after, changes } = row;
    // Words that were only announced are here: for everybody but the database this is a new message.
    const wereMissing = before.message.provisional && !after.message.provisional;
    if (wereMissing && after.message.content.kind !== 'deleted') this.isNew(after);
    else if (after !== before || changes.length > 0) this.changed.push(row);
  }

  isRefused(target: string, error: unknown): void {
    this.settled.add(target);
    for (const { _id } of this.byTarget.get(target) ?? []) this.refused.set(_id, error);
  }
}

function isChangeRow({ message }: InboundMessage): boolean {
  return isChange(message.content);
}

/** The row after all of these came; null when they change nothing. */
function mergedInto(before: InboundMessage | null, came: readonly InboundMessage[]): InboundMessage | null {
  const after = came.reduce((row, item) => mergedMessage(row, item) ?? row, before);
  return after === before ? null : after;
}
