import type {
  ClientBulkWriteModel,
  ClientBulkWriteOptions,
  ClientBulkWriteResult,
  Db,
  DbOptions,
} from 'mongodb';
import { mongo } from 'mongoose';
import { CallsUnderWay, type EndedCall } from './calls-under-way';
import { DatabaseUnavailable } from './database-unavailable';

/** These may take minutes on a large collection. */
const LONG = new Set<PropertyKey>(['createIndex', 'createIndexes']);

/** The driver's client, with an end for every call that is made through it. */
export class TrackedClient extends mongo.MongoClient {
  readonly calls: CallsUnderWay;

  /** `onEnd` hears of every call how it ended: the error, or null. */
  constructor(
    uri: string,
    options: mongo.MongoClientOptions,
    onEnd: (error: unknown, call: EndedCall) => void,
  ) {
    super(uri, options);
    this.calls = new CallsUnderWay(onEnd);
  }

  override db(name?: string, options?: DbOptions): Db {
    return tracked(super.db(name, options), this.calls);
  }

  override bulkWrite<Schemas extends Record<string, mongo.Document>>(
    models: readonly ClientBulkWriteModel<Schemas>[],
    options?: ClientBulkWriteOptions,
  ): Promise<ClientBulkWriteResult> {
    return this.calls.track(super.bulkWrite(models, options), 'bulkWrite');
  }
}

/** The same object, with every promise it gives tracked, also those of the collections and cursors it gives. */
function tracked<T extends object>(target: T, calls: CallsUnderWay): T {
  const outside: T = new Proxy(target, {
    get(inner, key) {
      const value: unknown = Reflect.get(inner, key, inner);
      if (typeof value !== 'function' || key === 'constructor') return value;
      if (key === Symbol.asyncIterator && isCursor(outside)) return () => documentsOf(outside);
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, inner, args);
        if (result === inner) return outside;
        if (isPromise(result)) return calls.track(result, String(key), LONG.has(key));
        return isHandle(result) ? tracked(result, calls) : result;
      };
    },
  });
  return outside;
}

function isCursor(value: object): value is mongo.AbstractCursor<unknown> {
  return value instanceof mongo.AbstractCursor;
}

/**
 * Each document is a call of its own. A consumer that stops early closes the cursor; a cursor that was closed under a
 * consumer is an error, where the driver's own iteration would end as if everything had been read.
 */
async function* documentsOf(cursor: mongo.AbstractCursor<unknown>): AsyncGenerator<unknown> {
  try {
    for (;;) {
      if (cursor.killed) throw new DatabaseUnavailable('the client of a cursor was closed');
      const document = await cursor.next();
      if (document === null) return;
      yield document;
    }
  } finally {
    await cursor.close();
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

function isHandle(value: unknown): value is object {
  return (
    value instanceof mongo.Collection || value instanceof mongo.AbstractCursor || value instanceof mongo.Db
  );
}
