import type { Connection } from 'mongoose';

type Database = Pick<Connection, 'collection'>;

/** Of a product that was just started. */
const FEW = 1_000;

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
  const collection = database.collection(name);
  if ((await collection.estimatedDocumentCount()) > FEW) return work();
  const indexes = (await indexesOf(collection)).filter(({ name: of }) => of !== '_id_');
  for (const index of indexes) await collection.dropIndex(index.name);
  try {
    await work();
  } finally {
    const began = performance.now();
    for (const { key, ...options } of indexes) await collection.createIndex(key, options);
    if (indexes.length > 0) say(`indexes of ${name}: ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  }
}

interface StoredIndex {
  name: string;
  key: Record<string, 1 | -1>;
}

/** None where there is no such collection yet. */
async function indexesOf(collection: ReturnType<Database['collection']>): Promise<StoredIndex[]> {
  try {
    return (await collection.indexes()) as StoredIndex[];
  } catch (error) {
    if ((error as { code?: number }).code === 26) return [];
    throw error;
  }
}
