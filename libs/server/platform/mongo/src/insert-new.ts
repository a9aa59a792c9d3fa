import { DURABLE } from './durable';

/** What `insertNew` needs of a collection; Mongoose's and the driver's both have it. */
interface Insertable {
  insertMany(rows: object[], options: object): Promise<unknown>;
}

const DUPLICATE_KEY = 11_000;

/**
 * Inserts rows in one unordered write, durable unless `options` say otherwise. Rows whose `_id` (or another unique key) is taken come back as
 * `known`; any other error of any row rejects. Documents go to the driver as they are, without casting.
 * `options` other than `DURABLE` are for rows that may be lost.
 */
export async function insertNew<T extends object>(
  collection: unknown,
  rows: readonly T[],
  options: { writeConcern: object } = DURABLE,
): Promise<{ inserted: T[]; known: T[] }> {
  if (rows.length === 0) return { inserted: [], known: [] };
  try {
    await (collection as Insertable).insertMany([...rows], { ...options, ordered: false });
    return { inserted: [...rows], known: [] };
  } catch (error) {
    const taken = clashesOf(error);
    if (taken === null) throw error;
    return {
      inserted: rows.filter((_, at) => !taken.has(at)),
      known: rows.filter((_, at) => taken.has(at)),
    };
  }
}

/** Positions of an unordered bulk that met a taken key; null when the error says anything else as well. */
function clashesOf(error: unknown): Set<number> | null {
  if (!(error instanceof Error) || !('writeErrors' in error)) return null;
  const errors = [error.writeErrors].flat() as { code?: number; index?: number }[];
  if (errors.length === 0 || errors.some(({ code }) => code !== DUPLICATE_KEY)) return null;
  const { result } = error as Error & { result?: { getWriteConcernError?: () => unknown } };
  if (result?.getWriteConcernError?.()) return null;
  return new Set(errors.map(({ index }) => index ?? -1));
}
