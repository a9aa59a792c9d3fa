import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { BSON, type Collection, type Db, type IndexSpecification, MongoClient } from 'mongodb';
import { databaseIn } from '../up/stores/store-address.mjs';
import { type BackupManifest, type SavedCollection, soundBackup } from './backup-manifest.ts';
import { documentsIn } from './bson-frames.ts';

const BATCH = 500;
/** Collections are filled under such a name and get their own at the end. */
const UNDER_WAY = 'restoring_';
const DURABLE = { writeConcern: { w: 'majority', journal: true } } as const;

interface RestoreOptions {
  uri: string;
  folder: string;
  /** Whether what is there now may be replaced. */
  replace: boolean;
  say: (line: string) => void;
}

/**
 * Puts a backup into the product's database at `uri`. First the whole backup is checked, then everything is written beside what
 * is there, and only when all of it is in does it take its place. Throws, with nothing changed, where anything is not right.
 */
export async function restoreBackup({ uri, folder, replace, say }: RestoreOptions): Promise<BackupManifest> {
  const manifest = await soundBackup(folder);
  say(`The backup of ${manifest.madeAt} is whole: ${manifest.collections.length} collections.`);
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000, ...DURABLE });
  const db = client.db(databaseIn(uri));
  try {
    const there = await filledCollections(db);
    if (there.length > 0 && !replace) {
      throw new Error(`The database ${db.databaseName} is not empty: --replace takes what is there away.`);
    }
    for (const saved of manifest.collections) {
      await fill(db.collection(UNDER_WAY + saved.name), folder, saved);
      say(`${saved.name}: ${saved.count} documents`);
    }
    for (const { name } of manifest.collections) {
      await db.renameCollection(UNDER_WAY + name, name, { dropTarget: true });
    }
    const kept = new Set(manifest.collections.map(({ name }) => name));
    for (const name of there.filter((one) => !kept.has(one))) await db.dropCollection(name);
    return manifest;
  } catch (error) {
    await clearUp(db, manifest);
    throw error;
  } finally {
    await client.close();
  }
}

async function filledCollections(database: Db): Promise<string[]> {
  const all = await database.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  const names = all.map(({ name }) => name).filter((name) => !/^system\.|^restoring_/.test(name));
  const counts = await Promise.all(
    names.map((name) => database.collection(name).findOne({}, { projection: { _id: 1 } })),
  );
  return names.filter((_, at) => counts[at] !== null);
}

async function fill(collection: Collection, folder: string, saved: SavedCollection): Promise<void> {
  await collection.drop().catch(() => undefined);
  await collection.db.createCollection(collection.collectionName);
  let batch: BSON.Document[] = [];
  const stream = createReadStream(path.join(folder, saved.file)).pipe(createGunzip());
  for await (const bytes of documentsIn(stream)) {
    batch.push(BSON.deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true }));
    if (batch.length < BATCH) continue;
    await collection.insertMany(batch, { ordered: true });
    batch = [];
  }
  if (batch.length > 0) await collection.insertMany(batch, { ordered: true });
  for (const { key, ...options } of saved.indexes.filter(({ name }) => name !== '_id_')) {
    // Which form an index has on disk is for this server to say.
    await collection.createIndex(key as IndexSpecification, withoutVersion(options));
  }
  const count = await collection.countDocuments();
  if (count !== saved.count) throw new Error(`${saved.name}: ${count} of ${saved.count} documents are there`);
}

function withoutVersion(options: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'v' && name !== 'ns'));
}

async function clearUp(database: Db, { collections }: BackupManifest): Promise<void> {
  for (const { name } of collections) {
    await database.dropCollection(UNDER_WAY + name).catch(() => undefined);
  }
}
