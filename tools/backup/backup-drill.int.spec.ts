import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { testStores } from '@feelori/testing';
import { Binary, type Db, Decimal128, Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import type { BackupManifest } from './backup-manifest';
import { makeBackup } from './make-backup';
import { restoreBackup } from './restore-backup';

const quiet = (): void => undefined;
const CONVERSATIONS = 1_200;

describe('a backup and its way back', () => {
  const stores = testStores();
  const uri = stores.env.MONGODB_URI ?? '';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'feelori-backup-'));
  const client = new MongoClient(uri);
  let db: Db;

  beforeAll(async () => {
    db = client.db();
    const said = 'where is my order? '.repeat(20);
    const inbound = Array.from({ length: CONVERSATIONS }, (_, n) => ({
      _id: `p:wamid.${n}`,
      conversationId: `p:c${n % 40}`,
      at: new Date(1_795_000_000_000 + n),
      text: `${n} ${said}`,
      counts: { small: new Int32(n), whole: new Double(n), large: Long.fromString('9007199254740993') },
    }));
    await db.collection<{ _id: string }>('inbound').insertMany(inbound);
    const odd = {
      _id: new ObjectId(),
      at: new Date(0),
      cost: Decimal128.fromString('0.10'),
      raw: new Binary(Buffer.from([0, 255])),
      nothing: null,
      list: [],
      of: /^x/i,
      'a.b': { $set: 1 },
    };
    await db.collection('odd_values').insertOne(odd);
    await db.createCollection('empty_one');
    await db.collection('inbound').createIndex({ conversationId: 1, at: -1 }, { name: 'by_conversation' });
    await db.collection('inbound').createIndex({ at: 1 }, { name: 'age', expireAfterSeconds: 86_400_000 });
    await db
      .collection('odd_values')
      .createIndex(
        { cost: 1 },
        { name: 'one', unique: true, partialFilterExpression: { cost: { $exists: true } } },
      );
  });
  afterAll(async () => {
    await client.close();
    await stores.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Everything there is, byte by byte. */
  async function everything(): Promise<Record<string, unknown>> {
    const all = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
    const names = all.map(({ name }) => name).sort();
    const entries = names.map(async (name) => {
      const documents = await db.collection(name).find({}, { raw: true }).sort({ _id: 1 }).toArray();
      const bytes = documents.map((document) => Buffer.from(document as unknown as Buffer).toString('hex'));
      return [name, { bytes, indexes: await db.collection(name).listIndexes().toArray() }];
    });
    return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
  }

  /** The command as a person runs it. */
  function run(script: string, ...words: string[]): Promise<{ code: number; out: string }> {
    const args = [path.join(__dirname, script), ...words];
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env: { ...process.env, MONGODB_URI: uri } }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err });
      });
    });
  }

  it('brings back every document and index as it was', async () => {
    const to = path.join(folder, 'whole');
    const before = await everything();
    expect(await run('backup.ts', '--to', to)).toEqual({
      code: 0,
      out: expect.stringContaining(`Backed up: 3 collections, ${CONVERSATIONS + 1} documents`),
    });
    for (const name of readdirSync(to)) expect(statSync(path.join(to, name)).mode & 0o077).toBe(0);
    expect(readFileSync(path.join(to, 'manifest.json'), 'utf8')).not.toContain('mongodb://');

    await db.dropDatabase();
    expect((await run('restore.ts', '--from', to)).code).toBe(0);
    expect(await everything()).toEqual(before);
  }, 60_000);

  it('replaces what is there only when told to, and leaves nothing of it then', async () => {
    const to = path.join(folder, 'replaced');
    const before = await everything();
    await makeBackup(uri, to, quiet);
    await db.collection<{ _id: string }>('inbound').deleteOne({ _id: 'p:wamid.1' });
    await db.collection('later').insertOne({ later: true });
    const changed = await everything();
    await expect(restoreBackup({ uri, folder: to, replace: false, say: quiet })).rejects.toThrow('not empty');
    expect(await everything()).toEqual(changed);
    await restoreBackup({ uri, folder: to, replace: true, say: quiet });
    expect(await everything()).toEqual(before);
  }, 60_000);

  const breaks: [string, (at: string) => void, RegExp][] = [
    [
      'a file is cut off',
      (at) => truncateSync(`${at}/inbound.bson.gz`, 500),
      /inbound: .*not what was written/,
    ],
    ['a file is missing', (at) => rmSync(`${at}/odd_values.bson.gz`), /odd_values: .*missing/],
    ['it was broken off', (at) => rmSync(`${at}/manifest.json`), /no whole backup/],
    [
      'a file was exchanged for another',
      (at) => copyFileSync(`${at}/odd_values.bson.gz`, `${at}/inbound.bson.gz`),
      /inbound: /,
    ],
    [
      'the count is not right',
      (at) => changeManifest(at, (one) => ({ ...one, count: one.count + 1 })),
      /not 1201/,
    ],
    ['it names other files', (at) => changeManifest(at, (one) => ({ ...one, file: '../x' })), /not ours/],
  ];

  it.each(breaks)('is refused, with nothing touched, when %s', async (what, harm, words) => {
    const at = path.join(folder, what.replaceAll(' ', '-'));
    await makeBackup(uri, at, quiet);
    harm(at);
    const before = await everything();
    await expect(restoreBackup({ uri, folder: at, replace: true, say: quiet })).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });

  it('is not written over another one, and no address is taken from the command line', async () => {
    await expect(makeBackup(uri, path.join(folder, 'whole'), quiet)).rejects.toThrow('not empty');
    const { code, out } = await run('backup.ts', 'mongodb://user:secret-of-the-database@host/feelori');
    expect(code).toBe(1);
    expect(out).not.toContain('secret-of-the-database');
  });
});

function changeManifest(
  at: string,
  change: (one: BackupManifest['collections'][number]) => BackupManifest['collections'][number],
): void {
  const file = path.join(at, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
  const collections = manifest.collections.map((one) => (one.name === 'inbound' ? change(one) : one));
  writeFileSync(file, JSON.stringify({ ...manifest, collections }));
}
