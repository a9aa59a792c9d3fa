import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { allOf, testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { CHUNK_BYTES, OBJECT_BYTES } from './media-file';
import { MediaFiles, type NewMedia } from './media-files';
import { MediaModule } from './media.module';
import { UnsentFiles } from './unsent-files';

const LENGTH = 2 * CHUNK_BYTES + 1_000;

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* broken(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
  throw new Error('the line broke');
}

describe('MediaFiles', () => {
  const stores = testStores();
  let running: TestApp;
  let files: MediaFiles;
  let unsentFiles: UnsentFiles;
  const bytes = randomBytes(LENGTH);

  beforeAll(async () => {
    running = await testApp([MediaModule], testSettings(stores.env));
    files = running.get(MediaFiles);
    unsentFiles = running.get(UnsentFiles);
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const media = (id: string, change: Partial<NewMedia> = {}): NewMedia => ({
    id,
    conversationId: '1:c1',
    kind: 'video',
    typeOf: () => 'video/mp4',
    ...change,
  });
  const chunksOf = (id: string): Promise<number> =>
    files['pieces']['chunks'].countDocuments({ files_id: id });

  it('gives back what it keeps, whole and in parts', async () => {
    const kept = await files.keep(media('whole'), inPieces(bytes, 70_001));
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    expect(kept.file).toMatchObject({ length: LENGTH, metadata: { type: 'video/mp4' } });
    expect(Buffer.concat(await allOf(files.read(kept.file))).equals(bytes)).toBe(true);
    for (const [first, last] of [
      [0, 0],
      [CHUNK_BYTES - 1, CHUNK_BYTES],
      [CHUNK_BYTES, LENGTH - 1],
    ] as const) {
      const part = Buffer.concat(await allOf(files.read(kept.file, { first, last })));
      expect(part.equals(bytes.subarray(first, last + 1))).toBe(true);
    }
    await files.remove('whole');
    expect([await files.byId('whole'), await chunksOf('whole')]).toEqual([null, 0]);
  });

  it('keeps a file once, whoever comes with it again', async () => {
    await files.keep(media('once'), inPieces(bytes, LENGTH));
    const again = await files.keep(media('once'), inPieces(Buffer.from('other'), 5));
    expect(again).toMatchObject({ kind: 'kept', file: { length: LENGTH } });
  });

  it.each([
    ['too large for its kind', media('large', { kind: 'sticker' }), 'too_large'],
    ['of another type', media('type', { typeOf: () => null }), 'wrong_type'],
    ['not the bytes it should be', media('sum', { sha256: Buffer.alloc(32) }), 'damaged'],
  ])('keeps nothing of a file that is %s', async (_, one, kind) => {
    expect(await files.keep(one, inPieces(bytes, 50_000))).toEqual({ kind });
    expect([await files.byId(one.id), await chunksOf(one.id)]).toEqual([null, 0]);
  });

  it('keeps nothing of an empty one', async () => {
    expect(await files.keep(media('empty'), inPieces(Buffer.alloc(0), 1))).toEqual({ kind: 'damaged' });
  });

  it('takes the digest where it is right', async () => {
    const sha256 = createHash('sha256').update(bytes).digest();
    expect(await files.keep(media('right', { sha256 }), inPieces(bytes, 9_999))).toMatchObject({
      kind: 'kept',
    });
  });

  it('begins anew over what a try that died left behind, and leaves nothing when the line breaks', async () => {
    await files['pieces']['chunks'].create({
      _id: 'died:0',
      files_id: 'died',
      n: 0,
      data: Buffer.from('half'),
    });
    const kept = await files.keep(media('died'), inPieces(bytes, LENGTH));
    expect(kept).toMatchObject({ kind: 'kept', file: { length: LENGTH } });
    await expect(files.keep(media('cut'), broken(bytes))).rejects.toThrow('the line broke');
    expect(await chunksOf('cut')).toBe(0);
  });

  describe('of a file that a person chose', () => {
    const unsent = { by: 'maya', since: new Date() };

    it('keeps nothing of one that broke off, and takes none that was taken away while it came', async () => {
      await expect(files.keep(media('broke', { unsent }), broken(bytes))).rejects.toThrow('the line broke');
      expect(await files['files'].countDocuments({ _id: 'broke' })).toBe(0);
      async function* takenAway(): AsyncGenerator<Buffer> {
        yield bytes;
        expect(await files.byId('taken')).toBeNull();
        await files.remove('taken');
        yield bytes;
      }
      expect(await files.keep(media('taken', { unsent }), takenAway())).toEqual({ kind: 'damaged' });
      expect([await files.byId('taken'), await chunksOf('taken')]).toEqual([null, 0]);
    });

    it('leaves a trace for the sweep when the process dies in the middle', async () => {
      async function* dying(): AsyncGenerator<Buffer> {
        yield bytes;
        expect(await unsentFiles.left(new Date(Date.now() + 1_000), 10)).toContain('dying');
        expect(await unsentFiles.use('dying', '1:c1')).toBeNull();
        yield bytes;
      }
      expect(await files.keep(media('dying', { unsent }), dying())).toMatchObject({ kind: 'kept' });
      expect(await unsentFiles.use('dying', '1:c1')).toMatchObject({ _id: 'dying' });
    });
  });
});

describe('MediaFiles with a store of objects', () => {
  const stores = testStores();
  const objects = new Map<string, Buffer>();
  let refusals = 0;
  /** Keeps what is put, by its path; takes signed requests alone. */
  const store = createServer((request, reply) => {
    const { method = '', url = '' } = request;
    void buffer(request).then((bytes) => {
      const isSigned = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=test-key/');
      if (refusals > 0 || !isSigned) {
        refusals -= 1;
        return reply.writeHead(isSigned ? 503 : 403).end();
      }
      if (method === 'PUT') objects.set(url, bytes);
      if (method === 'DELETE') objects.delete(url);
      const found = method === 'GET' ? objects.get(url) : undefined;
      return reply.writeHead(method === 'GET' && found === undefined ? 404 : 200).end(found);
    });
  });
  let running: TestApp;
  let files: MediaFiles;
  const bytes = randomBytes(OBJECT_BYTES + 1_000);
  const media = (id: string, change: Partial<NewMedia> = {}): NewMedia => ({
    ...{ id, conversationId: '1:c1', kind: 'video', typeOf: () => 'video/mp4' },
    ...change,
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
    const { port } = store.address() as AddressInfo;
    const settings = testSettings({
      ...stores.env,
      MEDIA_S3_URL: `http://127.0.0.1:${port}/bucket`,
      MEDIA_S3_ACCESS_KEY_ID: 'test-key',
      MEDIA_S3_SECRET_ACCESS_KEY: 'test-only-secret-of-the-store',
    });
    running = await testApp([MediaModule], settings);
    files = running.get(MediaFiles);
  });
  afterAll(async () => {
    await running.close();
    store.close();
    await stores.drop();
  });
  beforeEach(() => objects.clear());

  it('keeps the bytes there and nowhere else, gives them back, and deletes them', async () => {
    refusals = 1;
    const kept = await files.keep(media('whole'), inPieces(bytes, 70_001));
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    expect([objects.size, await files['pieces']['chunks'].countDocuments()]).toEqual([2, 0]);
    expect([...objects.keys()][0]).toMatch(/^\/bucket\/[\w-]+\/0$/);
    expect(Buffer.concat(await allOf(files.read(kept.file))).equals(bytes)).toBe(true);
    const range = { first: OBJECT_BYTES - 1, last: OBJECT_BYTES };
    const part = Buffer.concat(await allOf(files.read(kept.file, range)));
    expect(part.equals(bytes.subarray(range.first, range.last + 1))).toBe(true);
    await files.remove('whole');
    expect([await files.byId('whole'), objects.size]).toEqual([null, 0]);
  });

  it('leaves nothing there of what is not kept, and a row of what a dying process left', async () => {
    expect(await files.keep(media('type', { typeOf: () => null }), inPieces(bytes, 9_999))).toEqual({
      kind: 'wrong_type',
    });
    await expect(files.keep(media('cut'), broken(bytes))).rejects.toThrow('the line broke');
    expect(objects.size).toBe(0);
    async function* dying(): AsyncGenerator<Buffer> {
      yield bytes;
      await files.clearObjectsOf(['1:c1']);
      expect(objects.size).toBe(0);
      yield bytes;
    }
    expect(await files.keep(media('dying'), dying())).toMatchObject({ kind: 'kept' });
  });

  it('deletes what is there of a conversation, before its rows go', async () => {
    await files.keep(media('a'), inPieces(bytes, 70_001));
    await files.keep(media('b', { conversationId: '1:c2' }), inPieces(bytes, 70_001));
    await files.clearObjectsOf(['1:c1']);
    expect(objects.size).toBe(2);
  });

  it('keeps the row of what it could not delete, so that whoever tries again finds it', async () => {
    await files.keep(media('stays'), inPieces(bytes, 70_001));
    refusals = 500;
    await expect(files.remove('stays')).rejects.toThrow(/answered DELETE with 503/);
    refusals = 0;
    expect(await files.byId('stays')).not.toBeNull();
    await files.remove('stays');
    expect([await files.byId('stays'), objects.size]).toEqual([null, 0]);
  });

  it('deletes nothing and says so where the store is not set up any more', async () => {
    await files.keep(media('left'), inPieces(bytes, 70_001));
    const without = await testApp([MediaModule], testSettings(stores.env));
    try {
      const later = without.get(MediaFiles);
      await expect(later.clearObjectsOf(['1:c1'])).rejects.toThrow(/MEDIA_S3_URL/);
      await expect(later.remove('left')).rejects.toThrow(/MEDIA_S3_URL/);
      expect([await later.byId('left'), objects.size]).toEqual([expect.anything(), 2]);
      await later.keep(media('in the database'), inPieces(bytes, 70_001));
      await later.remove('in the database');
      expect(await later.byId('in the database')).toBeNull();
    } finally {
      await without.close();
    }
    await files.remove('left');
  });

  it('does not pretend where the store refuses', async () => {
    refusals = 50;
    await expect(files.keep(media('refused'), inPieces(bytes, 70_001))).rejects.toThrow(
      /answered PUT with 503/,
    );
    refusals = 0;
    expect(await files.byId('refused')).toBeNull();
  });
});
