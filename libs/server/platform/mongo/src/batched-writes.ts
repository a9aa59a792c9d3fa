import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Batcher, type Outcome } from '@feelori/platform/batch';
import type { AnyClientBulkWriteModel, ClientBulkWriteResult, Document } from 'mongodb';
import type { Connection } from 'mongoose';
import { DURABLE } from './durable';

/** An update by filter. It counts as done when its filter matched; with array filters, when it changed something. */
export interface BatchedUpdate {
  /** Collection name. */
  collection: string;
  filter: object;
  update: object | object[];
  upsert?: boolean;
  /** Which elements of arrays are meant (`$[name]`). */
  arrayFilters?: Record<string, unknown>[];
}

interface BatchedInsert {
  collection: string;
  document: { _id: string };
}

type BatchedWrite = ({ kind: 'update' } & BatchedUpdate) | ({ kind: 'insert' } & BatchedInsert);

/** What the driver says of one update of a bulk. */
interface UpdateResult {
  matchedCount: number;
  modifiedCount: number;
  didUpsert?: boolean;
}

/** The driver's own are no `Error`s. */
interface WriteError {
  code: number;
  message: string;
}

/** What is known of the members of a group, by their position. */
interface GroupResult {
  updated: ReadonlyMap<number, UpdateResult> | undefined;
  inserted: ReadonlyMap<number, unknown> | undefined;
  errors: ReadonlyMap<number, WriteError>;
}

const GROUPS = { inFlight: 2, size: 200 };
const DUPLICATE_KEY = 11_000;
const COMMAND_NOT_FOUND = 59;

/**
 * Durable writes that wait at the same moment travel together, whatever their collections: one round trip and one
 * journal flush for all of them. Each keeps its own outcome, so a compare-and-set still tells whether it won.
 * Servers before MongoDB 8 do not know the command and get the writes one by one.
 */
@Injectable()
export class BatchedWrites {
  private readonly writes = new Batcher<BatchedWrite, boolean>(GROUPS, (group) => this.write(group));
  private together = true;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Whether the filter matched (or, with `upsert`, the document was made). Rejects when it was not written. */
  update(update: BatchedUpdate): Promise<boolean> {
    return this.writes.add({ kind: 'update', ...update });
  }

  /** False when the id was taken. Rejects when it was not written. */
  insert(collection: string, document: { _id: string }): Promise<boolean> {
    return this.writes.add({ kind: 'insert', collection, document });
  }

  private async write(group: readonly BatchedWrite[]): Promise<readonly Outcome<boolean>[]> {
    if (!this.together || group.length === 1) return Promise.all(group.map((one) => this.writeAlone(one)));
    try {
      return await this.writeTogether(group);
    } catch (error) {
      if (codeOf(error) !== COMMAND_NOT_FOUND) throw error;
      this.together = false;
      return this.write(group);
    }
  }

  /** Sorted by target: the server takes neighbouring inserts of one collection in one go, and nobody here waits for another. */
  private async writeTogether(group: readonly BatchedWrite[]): Promise<Outcome<boolean>[]> {
    const sorted = [...group].sort((a, b) => targetOf(a).localeCompare(targetOf(b)));
    const models = sorted.map((one) => modelOf(one, this.connection.name));
    const options = { ...DURABLE, ordered: false, verboseResults: true } as const;
    const result = await this.connection.getClient().bulkWrite(models, options).then(wholly, partly);
    const outcomes = new Map(sorted.map((one, at) => [one, outcomeOf(one, at, result)]));
    return group.flatMap((one) => outcomes.get(one) ?? []);
  }

  private async writeAlone(one: BatchedWrite): Promise<Outcome<boolean>> {
    const target = this.connection.collection(one.collection);
    try {
      if (one.kind === 'insert') {
        await target.insertOne(one.document as object, DURABLE);
        return { ok: true, value: true };
      }
      const { filter, update } = one;
      const result = await target.updateOne(filter, update as object, { ...DURABLE, ...extrasOf(one) });
      return { ok: true, value: isDone(one, { ...result, didUpsert: result.upsertedCount > 0 }) };
    } catch (error) {
      return failureOf(one, error);
    }
  }
}

function targetOf({ kind, collection }: BatchedWrite): string {
  return `${kind} ${collection}`;
}

function outcomeOf(one: BatchedWrite, at: number, result: GroupResult): Outcome<boolean> {
  if (one.kind === 'insert' && result.inserted?.has(at)) return { ok: true, value: true };
  const updated = result.updated?.get(at);
  if (one.kind === 'update' && updated) return { ok: true, value: isDone(one, updated) };
  const error = result.errors.get(at);
  const said = error?.message ?? 'the database said nothing of this write';
  return failureOf(one, Object.assign(new Error(said), { code: error?.code }));
}

function modelOf(one: BatchedWrite, database: string): AnyClientBulkWriteModel<Document> {
  const namespace = `${database}.${one.collection}`;
  if (one.kind === 'insert') return { name: 'insertOne', namespace, document: one.document as object };
  const { filter, update } = one;
  return { name: 'updateOne', namespace, filter, update, ...extrasOf(one) };
}

function extrasOf({ upsert, arrayFilters }: BatchedUpdate): Pick<BatchedUpdate, 'upsert' | 'arrayFilters'> {
  return { ...(upsert ? { upsert } : {}), ...(arrayFilters ? { arrayFilters } : {}) };
}

function isDone({ arrayFilters }: BatchedUpdate, result: UpdateResult): boolean {
  if (arrayFilters !== undefined) return result.modifiedCount > 0;
  return result.matchedCount > 0 || result.didUpsert === true;
}

/** For an insert a taken id is an answer, no failure. */
function failureOf(one: BatchedWrite, error: unknown): Outcome<boolean> {
  if (one.kind === 'insert' && isDuplicateKey(error)) return { ok: true, value: false };
  return { ok: false, error };
}

function wholly(result: ClientBulkWriteResult): GroupResult {
  return { updated: result.updateResults, inserted: result.insertResults, errors: new Map() };
}

/** What went through of a group of which some failed; rethrows when nothing is known about its members. */
function partly(error: unknown): GroupResult {
  const found = error as {
    writeErrors?: Map<number, WriteError>;
    writeConcernErrors?: unknown[];
    partialResult?: ClientBulkWriteResult;
  };
  const concern = found.writeConcernErrors?.length ?? 0;
  if (!(found.writeErrors instanceof Map) || found.writeErrors.size === 0 || concern > 0) throw error;
  const { updateResults, insertResults } = found.partialResult ?? {};
  return { updated: updateResults, inserted: insertResults, errors: found.writeErrors };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Whether a write failed only because its key was taken. */
export function isDuplicateKey(error: unknown): boolean {
  return codeOf(error) === DUPLICATE_KEY;
}
