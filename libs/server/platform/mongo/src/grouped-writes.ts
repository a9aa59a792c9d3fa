import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Grouping, type Outcome } from '@feelori/platform/grouping';
import type { Connection } from 'mongoose';
import { DURABLE } from './durable';
import { insertNew } from './insert-new';

/** An update by filter. It counts as done when its filter matched; with array filters, when it changed something. */
export interface GroupedUpdate {
  /** Collection name. */
  collection: string;
  filter: object;
  update: object | object[];
  upsert?: boolean;
  /** Which elements of arrays are meant (`$[name]`). */
  arrayFilters?: Record<string, unknown>[];
}

interface GroupedInsert {
  collection: string;
  document: { _id: string };
}

/** What the driver says of one update of a bulk. */
interface UpdateResult {
  matchedCount: number;
  modifiedCount: number;
  didUpsert?: boolean;
}

const GROUPS = { inFlight: 2, size: 200 };
const DUPLICATE_KEY = 11_000;
const COMMAND_NOT_FOUND = 59;

/**
 * Durable writes that wait at the same moment travel together: one round trip and one journal flush for all of them.
 * Each keeps its own outcome, so a compare-and-set still tells whether it won.
 * Servers before MongoDB 8 do not know the command and get the updates one by one.
 */
@Injectable()
export class GroupedWrites {
  private readonly updates = new Grouping<GroupedUpdate, boolean>(GROUPS, (group) => this.write(group));
  private readonly inserts = new Grouping<GroupedInsert, boolean>(GROUPS, (group) => this.insertAll(group));
  private together = true;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Whether the filter matched (or, with `upsert`, the document was made). Rejects when it was not written. */
  update(update: GroupedUpdate): Promise<boolean> {
    return this.updates.add(update);
  }

  /** False when the id was taken. Rejects when it was not written. */
  insert(collection: string, document: { _id: string }): Promise<boolean> {
    return this.inserts.add({ collection, document });
  }

  private async write(group: readonly GroupedUpdate[]): Promise<readonly Outcome<boolean>[]> {
    if (!this.together || group.length === 1) return Promise.all(group.map((one) => this.writeAlone(one)));
    try {
      return await this.writeTogether(group);
    } catch (error) {
      if (codeOf(error) !== COMMAND_NOT_FOUND) throw error;
      this.together = false;
      return this.write(group);
    }
  }

  private async writeTogether(group: readonly GroupedUpdate[]): Promise<Outcome<boolean>[]> {
    const database = this.connection.name;
    const models = group.map(({ collection, filter, update, upsert, arrayFilters }) => ({
      name: 'updateOne' as const,
      namespace: `${database}.${collection}`,
      filter,
      update,
      ...(upsert ? { upsert } : {}),
      ...(arrayFilters ? { arrayFilters } : {}),
    }));
    const options = { ...DURABLE, ordered: false, verboseResults: true } as const;
    const { results, errors } = await this.connection
      .getClient()
      .bulkWrite(models, options)
      .then((result) => ({ results: result.updateResults, errors: undefined }), partly);
    return group.map((one, at) => {
      const result = results?.get(at);
      return result ? { ok: true, value: isDone(one, result) } : { ok: false, error: errors?.get(at) };
    });
  }

  private async writeAlone(one: GroupedUpdate): Promise<Outcome<boolean>> {
    const { collection, filter, update, upsert, arrayFilters } = one;
    const options = { ...DURABLE, ...(upsert ? { upsert } : {}), ...(arrayFilters ? { arrayFilters } : {}) };
    const target = this.connection.collection(collection);
    try {
      const result = await target.updateOne(filter, update as object, options);
      return { ok: true, value: isDone(one, { ...result, didUpsert: result.upsertedCount > 0 }) };
    } catch (error) {
      return { ok: false, error };
    }
  }

  private async insertAll(group: readonly GroupedInsert[]): Promise<Outcome<boolean>[]> {
    const inserted = new Set<GroupedInsert>();
    for (const collection of new Set(group.map((one) => one.collection))) {
      const firstOfId = new Map<string, GroupedInsert>();
      for (const one of group) {
        if (one.collection === collection && !firstOfId.has(one.document._id)) {
          firstOfId.set(one.document._id, one);
        }
      }
      const rows = [...firstOfId.values()];
      const done = await insertNew(
        this.connection.collection(collection),
        rows.map(({ document }) => document),
      );
      for (const one of rows) if (done.inserted.includes(one.document)) inserted.add(one);
    }
    return group.map((one) => ({ ok: true, value: inserted.has(one) }));
  }
}

function isDone({ arrayFilters }: GroupedUpdate, result: UpdateResult): boolean {
  if (arrayFilters !== undefined) return result.modifiedCount > 0;
  return result.matchedCount > 0 || result.didUpsert === true;
}

/** What went through of a group of which some failed; rethrows when nothing is known about its members. */
function partly(error: unknown): {
  results: ReadonlyMap<number, UpdateResult> | undefined;
  errors: ReadonlyMap<number, Error>;
} {
  const found = error as {
    writeErrors?: Map<number, Error>;
    writeConcernErrors?: unknown[];
    partialResult?: { updateResults?: ReadonlyMap<number, UpdateResult> };
  };
  const concern = found.writeConcernErrors?.length ?? 0;
  if (!(found.writeErrors instanceof Map) || found.writeErrors.size === 0 || concern > 0) throw error;
  return { results: found.partialResult?.updateResults, errors: found.writeErrors };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether a write failed only because its key was taken. */
export function isDuplicateKey(error: unknown): boolean {
  return codeOf(error) === DUPLICATE_KEY;
}
