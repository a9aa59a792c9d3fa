import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Batcher, type BatchResult, type Outcome } from '@feelori/platform/batch';
import type { AnyClientBulkWriteModel, ClientBulkWriteResult, Document } from 'mongodb';
import type { Connection } from 'mongoose';
import { type CompareAndSet, conditionalUpdate } from './compare-and-set';
import { DURABLE } from './durable';
import { hasCode, isBelowConcern, writeErrorsOf } from './error-causes';
import { isDocumentFault } from './is-document-fault';

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

/** `counts`: whether an update is done when it found its document, or only when it changed it. */
type BatchedWrite =
  ({ kind: 'update'; counts: 'matched' | 'modified' } & BatchedUpdate) | ({ kind: 'insert' } & BatchedInsert);

/** What the driver says of one update of a bulk. */
interface UpdateResult {
  matchedCount: number;
  modifiedCount: number;
  didUpsert?: boolean;
}

/** What is known of the members of a batch, by their position. */
interface BulkResult {
  updated: ReadonlyMap<number, UpdateResult> | undefined;
  inserted: ReadonlyMap<number, unknown> | undefined;
  errors: ReturnType<typeof writeErrorsOf>;
}

const WRITE_MS = 5_000;
const DUPLICATE_KEY = 11_000;
const COMMAND_NOT_FOUND = 59;

/**
 * Durable writes that wait at the same moment travel together, whatever their collections: one round trip and one
 * journal flush for all of them. Each keeps its own outcome, so a compare-and-set still tells whether it won.
 * Servers before MongoDB 8 do not know the command and get the writes one by one.
 */
@Injectable()
export class BatchedWrites {
  private readonly writes = new Batcher<BatchedWrite, boolean>({
    slots: 2,
    size: 200,
    start: 'after-burst',
    deadline: { ms: WRITE_MS, what: 'database: writes' },
    splitsOn: isDocumentFault,
    run: (batch) => this.write(batch),
  });
  private together = true;

  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** Whether the filter matched (or, with `upsert`, the document was made). Rejects when it was not written. */
  update(update: BatchedUpdate): Promise<boolean> {
    const counts = update.arrayFilters === undefined ? 'matched' : 'modified';
    return this.writes.add({ kind: 'update', counts, ...update });
  }

  /** Whether the document was as expected and was changed. Rejects when it was not written. */
  compareAndSet(change: CompareAndSet): Promise<boolean> {
    return this.change(change.collection, change.id, conditionalUpdate(change));
  }

  /** Whether this pipeline changed the document of this id: its conditions stand in the pipeline. */
  change(collection: string, id: string, update: object[]): Promise<boolean> {
    return this.writes.add({ kind: 'update', counts: 'modified', collection, filter: { _id: id }, update });
  }

  /** False when the id was taken. Rejects when it was not written. */
  insert(collection: string, document: { _id: string }): Promise<boolean> {
    return this.writes.add({ kind: 'insert', collection, document });
  }

  private async write(batch: readonly BatchedWrite[]): Promise<BatchResult<boolean>> {
    if (!this.together || batch.length === 1) {
      return { outcomes: await Promise.all(batch.map((one) => this.writeAlone(one))) };
    }
    try {
      return { outcomes: await this.writeTogether(batch) };
    } catch (error) {
      if (!hasCode(error, COMMAND_NOT_FOUND)) throw error;
      this.together = false;
      return this.write(batch);
    }
  }

  /** Sorted by target: the server takes neighbouring inserts of one collection in one go, and nobody here waits for another. */
  private async writeTogether(batch: readonly BatchedWrite[]): Promise<Outcome<boolean>[]> {
    const sorted = [...batch].sort((a, b) => targetOf(a).localeCompare(targetOf(b)));
    const models = sorted.map((one) => modelOf(one, this.connection.name));
    const options = { ...DURABLE, ordered: false, verboseResults: true } as const;
    const result = await this.connection.getClient().bulkWrite(models, options).then(wholly, partly);
    const outcomes = new Map(sorted.map((one, at) => [one, outcomeOf(one, at, result)]));
    return batch.flatMap((one) => outcomes.get(one) ?? []);
  }

  private async writeAlone(one: BatchedWrite): Promise<Outcome<boolean>> {
    try {
      const target = this.connection.collection(one.collection);
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

function outcomeOf(one: BatchedWrite, at: number, result: BulkResult): Outcome<boolean> {
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

function isDone({ counts }: { counts: 'matched' | 'modified' }, result: UpdateResult): boolean {
  if (counts === 'modified') return result.modifiedCount > 0;
  return result.matchedCount > 0 || result.didUpsert === true;
}

/** For an insert a taken id is an answer, no failure. */
function failureOf(one: BatchedWrite, error: unknown): Outcome<boolean> {
  if (one.kind === 'insert' && isDuplicateKey(error)) return { ok: true, value: false };
  return { ok: false, error };
}

function wholly(result: ClientBulkWriteResult): BulkResult {
  return { updated: result.updateResults, inserted: result.insertResults, errors: new Map() };
}

/** What went through of a batch of which some failed; rethrows when nothing is known about its members. */
function partly(error: unknown): BulkResult {
  const errors = writeErrorsOf(error);
  if (errors.size === 0 || !(error instanceof Error) || isBelowConcern(error)) throw error;
  const { updateResults, insertResults } =
    (error as Error & { partialResult?: ClientBulkWriteResult }).partialResult ?? {};
  return { updated: updateResults, inserted: insertResults, errors };
}

/** Whether a write failed only because its key was taken. */
export function isDuplicateKey(error: unknown): boolean {
  return hasCode(error, DUPLICATE_KEY);
}
