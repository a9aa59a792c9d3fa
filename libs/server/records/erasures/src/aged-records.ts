import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type AgedKind, type Aging, agingOf } from '@feelori/platform/erasure';
import { DURABLE, ReportReads } from '@feelori/platform/mongo';
import { withDeadline } from '@feelori/platform/resilience';
import type { Connection } from 'mongoose';

const DEADLINE_MS = 10_000;

/** An old document, with the fields that tell whether it may go. */
export type AgedRow = { _id: string; conversationId: string } & Record<string, unknown>;

/** Where looking for old documents goes on: from this time on, without these that have it and were looked at. */
export interface AgedPlace {
  at: Date;
  ids: readonly string[];
}

export interface OldRows {
  rows: AgedRow[];
  /** Null where there are no more. */
  next: AgedPlace | null;
}

interface AgedCollection {
  name: string;
  aging: Aging;
}

/** What in all collections is older than the shop keeps it, by what each says of itself (`schema.plugin(aged, …)`). */
@Injectable()
export class AgedRecords {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly reports: ReportReads,
  ) {}

  /** The collections with documents of this kind. */
  collections(kind: AgedKind): string[] {
    return this.all()
      .filter(({ aging }) => aging.kind === kind)
      .map(({ name }) => name);
  }

  /** Finished documents from before then, the oldest first, so many at most. */
  async old(name: string, before: Date, from: AgedPlace | null, limit: number): Promise<OldRows> {
    const { aging } = this.named(name);
    const { at, index, reads } = aging;
    const since = from && { [at]: { $gte: from.at, $lt: before }, _id: { $nin: [...from.ids] } };
    const found = this.connection
      .collection<AgedRow>(name)
      .find({ ...filterOf(aging, before), ...since } as object)
      .project<AgedRow>(Object.fromEntries([at, ...reads].map((field) => [field, 1])))
      .sort({ [at]: 1 })
      .limit(limit)
      .hint(index);
    const rows = await withDeadline(found.toArray(), DEADLINE_MS, 'database: old documents');
    return { rows, next: rows.length < limit ? null : placeBehind(rows, at, from) };
  }

  /** How many are older than that, as far as the index tells; `most` at most. */
  async count(name: string, before: Date, most: number): Promise<number> {
    const { aging } = this.named(name);
    const counted = this.connection
      .collection(name)
      .countDocuments(
        { ...aging.finished, [aging.at]: { $lt: before } },
        { limit: most, hint: aging.index, maxTimeMS: DEADLINE_MS, ...this.reports.options },
      );
    return withDeadline(counted, DEADLINE_MS, 'database: how much is old');
  }

  /** Deletes those of these that are still finished and old. */
  async remove(name: string, ids: readonly string[], before: Date): Promise<number> {
    const filter = { ...filterOf(this.named(name).aging, before), _id: { $in: [...ids] } };
    const { deletedCount } = await this.connection.collection(name).deleteMany(filter as object, DURABLE);
    return deletedCount;
  }

  private named(name: string): AgedCollection {
    const found = this.all().find((one) => one.name === name);
    if (found === undefined) throw new Error(`documents of ${name} do not go by their age`);
    return found;
  }

  private all(): AgedCollection[] {
    return Object.values(this.connection.models).flatMap(({ schema, collection }) => {
      const aging = agingOf(schema);
      return aging === undefined ? [] : [{ name: collection.collectionName, aging }];
    });
  }
}

function filterOf({ at, finished, also }: Aging, before: Date): Record<string, unknown> {
  return { ...finished, ...also?.(before), [at]: { $lt: before } };
}

function placeBehind(rows: readonly AgedRow[], field: string, from: AgedPlace | null): AgedPlace {
  const at = rows.at(-1)?.[field] as Date;
  const same = rows.filter((row) => +(row[field] as Date) === +at).map(({ _id }) => _id);
  return { at, ids: from !== null && +from.at === +at ? [...from.ids, ...same] : same };
}
