import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Collection, type Db, MongoClient } from 'mongodb';
import { databaseIn } from '../up/stores/store-address.mjs';
import { type BackupManifest, FORMAT, MANIFEST, type SavedCollection } from './backup-manifest.ts';

/** Read by this user alone: a backup holds what customers wrote, and password hashes. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const BATCH = 1_000;

/**
 * Writes every collection of the product's database at `uri` into `folder`, which must be new or empty. The manifest comes last,
 * so that a backup that was broken off is none. `say` takes a line for each collection.
 */
export async function makeBackup(
  uri: string,
  folder: string,
  say: (line: string) => void,
): Promise<BackupManifest> {
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty: name a new folder.`);
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000 });
  try {
    const db = client.db(databaseIn(uri));
    const collections: SavedCollection[] = [];
    for (const name of await namesOf(db)) {
      const saved = await saveCollection(db.collection(name), folder);
      collections.push(saved);
      say(`${name}: ${saved.count} documents, ${saved.indexes.length} indexes`);
    }
    const madeAt = new Date().toISOString();
    const manifest: BackupManifest = { format: FORMAT, madeAt, database: db.databaseName, collections };
    const file = path.join(folder, MANIFEST);
    writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: PRIVATE_FILE });
    renameSync(`${file}.new`, file);
    return manifest;
  } finally {
    await client.close();
  }
}

/** What people and customers wrote, in the order of names; neither the server's own nor what a restore left half done. */
async function namesOf(db: Db): Promise<string[]> {
  const all = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  return all
    .map(({ name }) => name)
    .filter((name) => !/^system\.|^restoring_/.test(name))
    .sort();
}

async function saveCollection(collection: Collection, folder: string): Promise<SavedCollection> {
  const { collectionName: name } = collection;
  const file = `${name}.bson.gz`;
  const hash = createHash('sha256');
  let count = 0;
  const documents = collection.find({}, { raw: true, batchSize: BATCH }).sort({ _id: 1 });
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const document of documents) {
      count += 1;
      // `raw` gives the bytes as they came; they are valid only until the next batch.
      yield Buffer.from(document as unknown as Buffer);
    }
  };
  const summed = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const target = createWriteStream(path.join(folder, file), { mode: PRIVATE_FILE });
  await pipeline(Readable.from(counted()), createGzip(), summed, target);
  const indexes = (await collection.listIndexes().toArray()) as unknown as SavedCollection['indexes'];
  return { name, file, count, sha256: hash.digest('hex'), indexes };
}
