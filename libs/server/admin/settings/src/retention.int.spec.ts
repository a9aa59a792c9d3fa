import { getConnectionToken } from '@nestjs/mongoose';
import { UNKEPT_TEXT } from '@feelori/contracts';
import { LiveSettings } from '@feelori/platform/live-settings';
import { MediaFiles, receivedFileId } from '@feelori/records/media';
import { SearchTexts } from '@feelori/records/search';
import { RetentionSweep } from '@feelori/skills/retention';
import { testApp, type TestApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { RetentionKeeperModule } from './retention-keeper.module';

const NOW = Date.now();
const ago = (days: number): Date => new Date(NOW - days * 24 * 60 * 60 * 1_000);

type Row = { _id: string } & Record<string, unknown>;

describe('RetentionSweep', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([RetentionKeeperModule], testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  const collection = (name: string) =>
    running.app.get<Connection>(getConnectionToken(), { strict: false }).collection<Row>(name);
  const idsIn = async (name: string): Promise<string[]> =>
    (
      await collection(name)
        .find({}, { projection: { _id: 1 } })
        .sort({ _id: 1 })
        .toArray()
    ).map(({ _id }) => _id);

  function set(name: string, value: number): void {
    const current = running.get(LiveSettings);
    const get = current.get.bind(current);
    jest.spyOn(current, 'get').mockImplementation((one) => (one === name ? value : get(one)) as never);
  }

  const message = (id: string, days: number, rest: object = {}): Row => ({
    _id: `1:${id}`,
    conversationId: '1:ann',
    sentAt: ago(days),
    receivedAt: ago(days),
    state: 'done',
    turnId: null,
    ...rest,
  });
  const entry = (id: string, days: number, rest: object = {}): Row => ({
    _id: id,
    conversationId: '1:ann',
    writtenAt: ago(days),
    stage: 'released',
    parts: [],
    nextAt: null,
    ...rest,
  });
  const conversation = (id: string, days: number, rest: object = {}): Row => ({
    _id: id,
    lastAt: ago(days),
    lastText: 'hello',
    unanswered: 1,
    turn: null,
    waitingSince: null,
    status: null,
    optedOut: true,
    ...rest,
  });
  const medium = { id: 'wa-file', state: 'kept', tries: 1, nextAt: null };
  const fileId = receivedFileId({ messageId: '1:file', mediaId: 'wa-file' });
  const carrying = (id: string): object => ({ content: { kind: 'attachment', file: { id } } });
  const search = (id: string): Row => ({ _id: `1:ann|inbound|1:${id}`, words: ['hello'], at: ago(40) });

  async function fill(): Promise<void> {
    await collection('inbound').insertMany([
      message('old', 31),
      message('young', 29),
      message('late', 31, { receivedAt: ago(1) }),
      message('open', 99, { state: 'received' }),
      message('failed', 31, { conversationId: '1:cat', turnId: '1:cat#dead' }),
      message('asked', 31, { conversationId: '1:dan' }),
      message('drafted', 31, { turnId: '1:ann#draft' }),
      message('waits', 31, { conversationId: '1:bob' }),
      message('file', 31, { medium }),
      message('fetching', 31, { medium: { ...medium, nextAt: ago(0) } }),
    ]);
    await collection('outbox').insertMany([
      entry('1:ann#old', 31),
      entry('1:ann#young', 29),
      entry('1:ann#unsent', 31, { nextAt: ago(0), parts: [carrying('unsent')] }),
      entry('1:ann#draft', 31, { stage: 'draft' }),
      entry('1:ann#sent', 31, { parts: ['sent', 'sent-anew', 'unsent'].map(carrying) }),
      entry('1:ann#anew', 29, { parts: [carrying('sent-anew')] }),
      entry('1:cat#dead', 31, { conversationId: '1:cat' }),
    ]);
    await collection('notes').insertMany([
      { _id: 'n-old', conversationId: '1:ann', writtenAt: ago(31) },
      { _id: 'n-young', conversationId: '1:ann', writtenAt: ago(29) },
      { _id: 'n-unaudited', conversationId: '1:ann', writtenAt: ago(31), pendingAudit: [{ _id: 'a' }] },
    ]);
    const figures = ['turns', 'answers:gemini'];
    await collection('turns').insertMany([
      { _id: '1:ann#old', conversationId: '1:ann', endedAt: ago(31), figures },
      { _id: '1:ann#young', conversationId: '1:ann', endedAt: ago(29), figures },
      { _id: '1:ann#before', conversationId: '1:ann', endedAt: ago(31) },
      { _id: '1:ann#draft', conversationId: '1:ann', endedAt: ago(31), figures },
    ]);
    await collection('conversations').insertMany([
      conversation('1:ann', 31, { mentions: { people: ['u'], unseen: ['u'], at: ago(31) } }),
      conversation('1:bob', 31, { waitingSince: ago(31) }),
    ]);
    const edits = [{ part: 0, original: 'hello', text: 'hello!' }];
    await collection('dead_letters').insertMany([
      { _id: '1:cat#dead', conversationId: '1:cat', resolvedAt: null, edits },
      { _id: '1:ann#old', conversationId: '1:ann', resolvedAt: ago(30), edits },
    ]);
    await collection('actions').insertMany([
      { _id: '1:dan#a', conversationId: '1:dan', state: 'confirmed', nextAt: null },
      { _id: '1:ann#a', conversationId: '1:ann', state: 'done', nextAt: null },
    ]);
    await collection('search_texts').insertMany([search('old'), search('young')]);
    const metadata = { conversationId: '1:ann' };
    await collection('media.files').insertMany(
      [fileId, 'sent', 'sent-anew', 'unsent'].map((_id) => ({ _id, metadata })),
    );
    await collection('media.chunks').insertOne({ _id: `${fileId}:0`, files_id: fileId, n: 0 });
  }

  it('deletes nothing until somebody says so', async () => {
    await fill();
    await running.get(RetentionSweep).run();
    expect(await idsIn('inbound')).toHaveLength(10);
    expect(await idsIn('turns')).toHaveLength(4);
  });

  it('keeps a message whose file cannot be deleted, and tries again', async () => {
    set('retention.messages_days', 30);
    jest.spyOn(running.get(MediaFiles), 'remove').mockRejectedValue(new Error('the store is down'));
    await expect(running.get(RetentionSweep).run()).rejects.toThrow('the store is down');
    expect(await idsIn('inbound')).toContain('1:file');
    expect(await idsIn('inbound')).not.toContain('1:old');
    expect(await idsIn('media.files')).toContain(fileId);
  });

  it('deletes what is old and finished, with all that goes with it, and nothing else', async () => {
    set('retention.messages_days', 30);
    await running.get(RetentionSweep).run();
    expect(await idsIn('inbound')).toEqual([
      '1:asked',
      '1:drafted',
      '1:failed',
      '1:fetching',
      '1:late',
      '1:open',
      '1:waits',
      '1:young',
    ]);
    expect(await idsIn('outbox')).toEqual([
      '1:ann#anew',
      '1:ann#draft',
      '1:ann#unsent',
      '1:ann#young',
      '1:cat#dead',
    ]);
    expect(await idsIn('notes')).toEqual(['n-unaudited', 'n-young']);
    expect(await idsIn('turns')).toEqual(['1:ann#draft', '1:ann#young']);
    expect(await idsIn('media.files')).toEqual(['sent-anew', 'unsent']);
    expect(await idsIn('media.chunks')).toEqual([]);
    const edited = collection('dead_letters').find({ edits: { $exists: true } });
    expect((await edited.toArray()).map(({ _id }) => _id)).toEqual(['1:cat#dead']);
    // Of what cannot be taken away from the search this time, the next one knows still.
    jest.spyOn(running.get(SearchTexts), 'discard').mockRejectedValueOnce(new Error('the database is away'));
    await expect(running.get(RetentionSweep).run()).rejects.toThrow('the database is away');
    await running.get(RetentionSweep).run();
    expect(await idsIn('search_texts')).toEqual(['1:ann|inbound|1:young']);
  });

  it('leaves conversations that say nothing, with what their customers said about offers', async () => {
    const [ann, bob] = await collection('conversations').find().sort({ _id: 1 }).toArray();
    expect(ann).toMatchObject({ lastText: UNKEPT_TEXT, lastMessageId: null, unanswered: 0, optedOut: true });
    expect(ann).not.toHaveProperty('mentions');
    expect(bob).toMatchObject({ lastText: 'hello', unanswered: 1 });
  });
});
