import { MongoClient } from 'mongodb';

/** Bytes of documents, not compressed, and of indexes in a database. */
export interface DatabaseSize {
  documents: number;
  indexes: number;
}

/** How large the database of this address is now. */
export async function databaseSize(mongodbUri: string): Promise<DatabaseSize> {
  const client = new MongoClient(mongodbUri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const { dataSize, indexSize } = await client.db().command({ dbStats: 1 });
    return { documents: Number(dataSize), indexes: Number(indexSize) };
  } finally {
    await client.close();
  }
}
