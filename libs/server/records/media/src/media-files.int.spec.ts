import { createHash, randomBytes } from 'node:crypto';
import { allOf, testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { CHUNK_BYTES } from './media-file';
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
  const chunksOf = (id: string): Promise<number> => files['chunks'].countDocuments({ files_id: id });

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
    await files['chunks'].create({ _id: 'died:0', files_id: 'died', n: 0, data: Buffer.from('half') });
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
