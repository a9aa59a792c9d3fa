import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { documentsIn } from './bson-frames.ts';

export const MANIFEST = 'manifest.json';
export const FORMAT = 1;

/** One collection in a backup. */
export interface SavedCollection {
  name: string;
  /** `<name>.bson.gz`: its documents one after the other, as mongodump writes them. */
  file: string;
  count: number;
  /** Of the file as it lies there. */
  sha256: string;
  indexes: ({ key: Record<string, unknown>; name: string } & Record<string, unknown>)[];
}

export interface BackupManifest {
  format: typeof FORMAT;
  madeAt: string;
  database: string;
  collections: SavedCollection[];
}

/** Names of collections that may be file names. */
const NAME = /^[a-z0-9_]{1,100}$/i;

/**
 * The manifest of a backup whose files are all there and whole: read to the end, checked against their sums, counted.
 * Throws with every fault; nothing else is touched.
 */
export async function soundBackup(folder: string): Promise<BackupManifest> {
  const manifest = readManifest(folder);
  const faults: string[] = [];
  for (const collection of manifest.collections) {
    const fault = await faultOf(folder, collection);
    if (fault !== null) faults.push(`${collection.name}: ${fault}`);
  }
  if (faults.length > 0) throw new Error(`This backup is not whole:\n${faults.join('\n')}`);
  return manifest;
}

function readManifest(folder: string): BackupManifest {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) {
    throw new Error(`${file} is not there: it is written last, so this is no whole backup.`);
  }
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  if (manifest.format !== FORMAT) throw new Error('This backup was made by another version of Feelori.');
  const odd = manifest.collections.find(
    ({ name, file: own }) => !NAME.test(name) || own !== `${name}.bson.gz`,
  );
  if (odd !== undefined) throw new Error('The manifest names files that are not ours.');
  return manifest;
}

async function faultOf(folder: string, { file, sha256, count }: SavedCollection): Promise<string | null> {
  const where = path.join(folder, file);
  if (!existsSync(where)) return `${file} is missing`;
  try {
    if ((await sha256Of(where)) !== sha256) return `${file} is not what was written`;
    let found = 0;
    for await (const document of documentsIn(createReadStream(where).pipe(createGunzip()))) {
      found += document.length > 0 ? 1 : 0;
    }
    return found === count ? null : `${file} has ${found} documents, not ${count}`;
  } catch (error) {
    return `${file} cannot be read (${error instanceof Error ? error.message : 'unknown'})`;
  }
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
