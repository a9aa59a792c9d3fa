import type { Connection } from 'mongoose';

type Database = Pick<Connection, 'collection'>;

/** Of a product that was just started. */
const FEW = 1_000;
/** Which indexes are away, as text: whoever comes next puts them back if this process is killed. */
const AWAY = 'seed_indexes_away';

/**
 * Does work that fills a collection that holds little without its secondary indexes, which are built once it is done, or
 * failed: that takes a third of the time of keeping them. Whoever asks it meanwhile is refused. A collection that holds more
 * keeps its indexes.
 */
export async function withoutIndexes(
  database: Database,
  name: string,
  say: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  await restoreIndexes(database, name, say);
  const collection = database.collection(name);
  if ((await collection.estimatedDocumentCount()) > FEW) return work();
  const indexes = (await indexesOf(collection)).filter(({ name: of }) => of !== '_id_');
  const away = { $set: { indexes: JSON.stringify(indexes) } };
  await awayIn(database).updateOne({ _id: name }, away, { upsert: true });
  for (const index of indexes) await collection.dropIndex(index.name);
  try {
    await work();
  } finally {
    await restoreIndexes(database, name, say);
  }
}

/** Builds what is away of a collection's indexes, also after a process that was killed. */
export async function restoreIndexes(
  database: Database,
  name: string,
  say: (line: string) => void,
): Promise<void> {
  const left = await awayIn(database).findOne({ _id: name });
  if (left === null) return;
  const began = performance.now();
  const indexes = JSON.parse(left.indexes) as StoredIndex[];
  for (const { key, ...options } of indexes) await database.collection(name).createIndex(key, options);
  await awayIn(database).deleteOne({ _id: name });
  if (indexes.length > 0) say(`indexes of ${name}: ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

interface StoredIndex {
  name: string;
  key: Record<string, 1 | -1>;
}

const awayIn = (database: Database) => database.collection<{ _id: string; indexes: string }>(AWAY);

/** None where there is no such collection yet. */
async function indexesOf(collection: ReturnType<Database['collection']>): Promise<StoredIndex[]> {
  try {
    return (await collection.indexes()) as StoredIndex[];
  } catch (error) {
    if ((error as { code?: number }).code === 26) return [];
    throw error;
  }
}
