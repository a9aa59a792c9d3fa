import { isDeleted } from '@feelori/contracts';
import { DURABLE, insertEach } from '@feelori/platform/mongo';
import type { Model } from 'mongoose';
import { type InboundMessage } from './inbound-message';
import { mergedMessage } from './merged-message';
import { isChange, rowIdOf } from './message-change';
import { withMedium } from './received-medium';

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
  /** Rows that were not there before, or gave their placeholder's place to the real message, as they stand. */
  stored: InboundMessage[];
  /** Messages that were changed by their sender, or whose change came again. */
  changed: ChangedRow[];
  /** Why some of what came (by the id it came with) is not stored: the database will never take it, or does not now. */
  refused: ReadonlyMap<string, unknown>;
}

/** What came for one row. */
interface Arrived {
  id: string;
  came: readonly InboundMessage[];
}

/** Other machines may change the same row meanwhile; more than a few times in a row never happens. */
const ROUNDS = 8;

/**
 * Stores what comes in. New messages are one durable insert; only for edits, deletions and placeholders is read what is
 * there, and each is then one compare-and-set on the row of the message it is about.
 */
export class RowArrivals {
  constructor(private readonly model: Model<InboundMessage>) {}

  /** Rejects when the database cannot take them now; where it is one row alone that cannot be changed, the others are. */
  async store(rows: readonly InboundMessage[]): Promise<StoredRows> {
    const result = new StoringResult();
    if (isEachItsOwn(rows)) await this.storePlain(rows, result);
    else await this.storeMixed(rows, result);
    const { stored, changed, refused } = result;
    return { stored, changed, refused };
  }

  /** What nearly always comes: messages, each once. */
  private async storePlain(rows: readonly InboundMessage[], result: StoringResult): Promise<void> {
    const { inserted, known, refused } = await insertEach(
      this.model.collection,
      rows.map((row) => withMedium(null, row)),
    );
    result.areNew(inserted);
    for (const [row, error] of refused) result.isRefused([row], error);
    await this.merge(
      known.map((row) => ({ id: row._id, came: [row] })),
      result,
    );
  }

  private async storeMixed(rows: readonly InboundMessage[], result: StoringResult): Promise<void> {
    const all = [...Map.groupBy(rows, rowIdOf)].map(([id, came]) => ({ id, came }));
    const { changes = [], messages = [] } = Object.groupBy(all, ({ came }) =>
      came.every(isChangeRow) ? 'changes' : 'messages',
    );
    const known = this.insert(messages, result);
    await Promise.all([this.merge(changes, result), known.then((those) => this.merge(those, result))]);
  }

  /** Inserts a row for each; gives those whose row is there already. */
  private async insert(arrived: readonly Arrived[], result: StoringResult): Promise<Arrived[]> {
    const byId = new Map(arrived.map(({ id, came }) => [id, came]));
    const cameFor = (row: InboundMessage): readonly InboundMessage[] => byId.get(row._id) ?? [];
    const rows = arrived.flatMap(({ came }) => mergedInto(null, came) ?? []);
    const { inserted, known, refused } = await insertEach(this.model.collection, rows);
    result.areNew(inserted);
    for (const [row, error] of refused) result.isRefused(cameFor(row), error);
    return known.map((row) => ({ id: row._id, came: cameFor(row) }));
  }

  /** Merges what came into the rows that are there, until each has taken it in. */
  private async merge(arrived: readonly Arrived[], result: StoringResult): Promise<void> {
    let open = arrived;
    for (let round = 0; open.length > 0 && round < ROUNDS; round += 1) {
      open = await this.mergeOnce(open, result);
    }
    for (const { came } of open) {
      result.isRefused(came, new Error('the row of a message changes all the time'));
    }
  }

  /** Gives those whose row another machine made or changed meanwhile. */
  private async mergeOnce(open: readonly Arrived[], result: StoringResult): Promise<Arrived[]> {
    const found = new Map((await this.rowsFor(open)).map((row) => [row._id, row]));
    // A message whose row is there and needs nothing was not read.
    const missing = open.filter(({ id, came }) => !found.has(id) && came.every(isChangeRow));
    const left = await Promise.all([
      this.insert(missing, result),
      ...open.map(async (arrived) => {
        const before = found.get(arrived.id);
        const isIn = before === undefined || (await this.replace(before, arrived, result));
        return isIn ? [] : [arrived];
      }),
    ]);
    return left.flat();
  }

  /** Rows that can change: for a message that simply came again only where a placeholder or a stand-in is there. */
  private async rowsFor(open: readonly Arrived[]): Promise<InboundMessage[]> {
    const ids = open.map(({ id }) => id);
    const changed = open.filter(({ came }) => came.some(isChangeRow)).map(({ id }) => id);
    const unfinished = [{ 'message.provisional': true }, { original: { $type: 'string' } }];
    return this.model
      .find({ _id: { $in: ids }, $or: [{ _id: { $in: changed } }, ...unfinished] } as object)
      .lean();
  }

  /** False when the row was changed since it was read. */
  private async replace(
    before: InboundMessage,
    { id, came }: Arrived,
    result: StoringResult,
  ): Promise<boolean> {
    const after = mergedInto(before, came);
    const changes = came.filter(isChangeRow);
    if (after === null) {
      result.isChanged({ before, after: before, changes });
      return true;
    }
    const { revision = null, state, turnId } = before;
    try {
      const seen = { _id: id, revision, state, turnId };
      const { modifiedCount } = await this.model.collection.replaceOne(seen as object, after, DURABLE);
      if (modifiedCount === 0) return false;
      result.isChanged({ before, after, changes });
    } catch (error) {
      result.isRefused(came, error);
    }
    return true;
  }
}

/** Collects what became of each row. */
class StoringResult {
  readonly stored: InboundMessage[] = [];
  readonly changed: ChangedRow[] = [];
  readonly refused = new Map<string, unknown>();

  areNew(rows: readonly InboundMessage[]): void {
    for (const row of rows) this.stored.push(row);
  }

  isChanged(row: ChangedRow): void {
    const { before, after, changes } = row;
    // Words that were only announced are here: for everybody but the database this is a new message.
    const wereMissing = before.message.provisional && !after.message.provisional;
    if (wereMissing && !isDeleted(after.message.content)) this.areNew([after]);
    else if (after !== before || changes.length > 0) this.changed.push(row);
  }

  isRefused(came: readonly InboundMessage[], error: unknown): void {
    for (const { _id } of came) this.refused.set(_id, error);
  }
}

/** Whether no two of these are about the same row, and none changes another one. */
function isEachItsOwn(rows: readonly InboundMessage[]): boolean {
  return !rows.some(isChangeRow) && new Set(rows.map(({ _id }) => _id)).size === rows.length;
}

function isChangeRow({ message }: InboundMessage): boolean {
  return isChange(message.content);
}

/** The row after all of these came; null when they change nothing. */
function mergedInto(before: InboundMessage | null, came: readonly InboundMessage[]): InboundMessage | null {
  const after = came.reduce((row, item) => mergedMessage(row, item) ?? row, before);
  return after === before || after === null ? null : withMedium(before, after);
}
