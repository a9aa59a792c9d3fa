import { DURABLE } from './durable';
import { isBelowConcern, writeErrorsOf } from './error-causes';
import { isDocumentCode, isDocumentFault } from './is-document-fault';

/** What `insertEach` needs of a collection; Mongoose's and the driver's both have it. */
interface Insertable {
  insertMany(rows: object[], options: object): Promise<unknown>;
}

/** What became of rows that were inserted together; each is in exactly one of the lists, in their order. */
export interface InsertedRows<T> {
  inserted: T[];
  /** Their `_id` (or another unique key) was taken. */
  known: T[];
  /** The database will never take these; why, by row. */
  refused: ReadonlyMap<T, unknown>;
}

const DUPLICATE_KEY = 11_000;

/**
 * Inserts rows in one unordered write, durable unless `options` say otherwise; a row that cannot be stored leaves the
 * others alone. Rejects when anything but the rows themselves is to blame: then none counts as stored.
 * Documents go to the driver as they are, without casting. `options` other than `DURABLE` are for rows that may be lost.
 */
export async function insertEach<T extends object>(
  collection: unknown,
  rows: readonly T[],
  options: { writeConcern: object } = DURABLE,
): Promise<InsertedRows<T>> {
  if (rows.length === 0) return { inserted: [], known: [], refused: new Map() };
  try {
    await (collection as Insertable).insertMany([...rows], { ...options, ordered: false });
    return { inserted: [...rows], known: [], refused: new Map() };
  } catch (error) {
    const parted = partedBy(error, rows);
    if (parted !== null) return parted;
    if (!isDocumentFault(error)) throw error;
    if (rows.length === 1) {
      return { inserted: [], known: [], refused: new Map(rows.map((row) => [row, error])) };
    }
    // One of them cannot even be sent, and nobody says which: nothing was, so halves are tried.
    const middle = rows.length >> 1;
    const first = await insertEach(collection, rows.slice(0, middle), options);
    const second = await insertEach(collection, rows.slice(middle), options);
    return {
      inserted: [...first.inserted, ...second.inserted],
      known: [...first.known, ...second.known],
      refused: new Map([...first.refused, ...second.refused]),
    };
  }
}

/** As `insertEach`, for rows of our own making: one that is refused rejects. */
export async function insertNew<T extends object>(
  collection: unknown,
  rows: readonly T[],
  options: { writeConcern: object } = DURABLE,
): Promise<{ inserted: T[]; known: T[] }> {
  const { inserted, known, refused } = await insertEach(collection, rows, options);
  for (const error of refused.values()) throw error;
  return { inserted, known };
}

/** What the server said of each row of an unordered bulk; null when the error says anything else as well. */
function partedBy<T extends object>(error: unknown, rows: readonly T[]): InsertedRows<T> | null {
  const errors = writeErrorsOf(error);
  if (errors.size === 0 || !(error instanceof Error) || isBelowConcern(error)) return null;
  const parted = { inserted: [] as T[], known: [] as T[], refused: new Map<T, unknown>() };
  for (const [at, row] of rows.entries()) {
    const said = errors.get(at);
    if (said === undefined) parted.inserted.push(row);
    else if (said.code === DUPLICATE_KEY) parted.known.push(row);
    else if (isDocumentCode(said.code)) parted.refused.set(row, Object.assign(new Error(said.message), said));
    else return null;
  }
  return parted;
}
