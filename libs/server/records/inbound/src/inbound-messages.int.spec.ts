import { FakeClock } from '@feelori/platform/clock';
import { BatchedWrites } from '@feelori/platform/mongo';
import { allOf, testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { InboundMessage } from './inbound-message';
import { inboundMessageSchema } from './inbound-message.schema';
import { InboundMessages, PROVISIONAL_MS } from './inbound-messages';
import { withIds } from './testing/with-ids';

const AT = Date.parse('2026-01-01T00:00:00Z');
const at = (seconds: number): Date => new Date(AT + seconds * 1_000);

function row(wamid: string, over: Partial<InboundMessage> = {}, provisional = false): InboundMessage {
  return {
    _id: `100:${wamid}`,
    conversationId: '100:c_1',
    customerId: 'c_1',
    sentAt: at(0),
    receivedAt: at(1),
    message: {
      wamid,
      phoneNumberId: '100',
      identity: { waId: '4912345' },
      sentAt: AT,
      content: provisional
        ? { kind: 'unsupported', of: 'unknown', errorCode: 131060 }
        : { kind: 'text', text: 'hi' },
      provisional,
    },
    state: 'received',
    turnId: null,
    ...over,
  };
}

describe('InboundMessages', () => {
  const stores = testStores();
  const clock = new FakeClock(AT);
  let connection: Connection;
  let messages: InboundMessages;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const model = connection.model<InboundMessage>('InboundMessage', inboundMessageSchema);
    await model.createIndexes();
    messages = new InboundMessages(model, new BatchedWrites(connection), clock);
  });
  beforeEach(async () => {
    await connection.collection('inbound').deleteMany({});
    clock.set(AT);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const store = (...rows: InboundMessage[]) => withIds(rows, messages.storeMany(rows));

  it('stores what is new and names what was there', async () => {
    expect(await store(row('a'), row('b'), row('a'))).toEqual({
      inserted: ['100:a', '100:b'],
      known: [],
      refused: new Map(),
      stored: [row('a'), row('b')],
      changed: [],
    });
    expect(await store(row('b'), row('c'))).toMatchObject({
      inserted: ['100:c'],
      known: ['100:b'],
    });
    expect(await store()).toMatchObject({ inserted: [], known: [] });
  });

  it('stores one row however many write it at once', async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => store(row('same'))));
    expect(results.filter(({ inserted }) => inserted.length === 1)).toHaveLength(1);
    expect(await connection.collection('inbound').countDocuments()).toBe(1);
  });

  it('never writes over a message that is there', async () => {
    await messages.storeMany([row('a', { state: 'done', turnId: 't#1' })]);
    await messages.storeMany([row('a', { receivedAt: at(99) })]);
    expect(await messages.byIds(['100:a'])).toEqual([row('a', { state: 'done', turnId: 't#1' })]);
  });

  it('puts the real message in the place of its ghost, once, and never the other way round', async () => {
    await messages.storeMany([row('g', {}, true)]);
    expect(await store(row('g'))).toMatchObject({ inserted: ['100:g'], known: [] });
    expect(await store(row('g'))).toMatchObject({ inserted: [], known: ['100:g'] });
    expect(await store(row('g', {}, true))).toMatchObject({ inserted: [], known: ['100:g'] });
    expect(await messages.byIds(['100:g'])).toEqual([{ ...row('g'), revision: 1 }]);
  });

  it('keeps only the real one when both come together', async () => {
    await messages.storeMany([row('g', {}, true), row('g')]);
    await messages.storeMany([row('h'), row('h', {}, true)]);
    expect((await messages.byIds(['100:g', '100:h'])).map((one) => one.message.provisional)).toEqual([
      false,
      false,
    ]);
  });

  it('lets a ghost wait for its content, but not for ever', async () => {
    await messages.storeMany([row('g', { receivedAt: at(0) }, true), row('a')]);
    expect((await messages.waiting('100:c_1')).map(({ _id }) => _id)).toEqual(['100:a']);
    clock.advance(PROVISIONAL_MS + 1);
    expect((await messages.waiting('100:c_1')).map(({ _id }) => _id)).toEqual(['100:g', '100:a']);
  });

  it('gives what waits in the order it was written', async () => {
    await messages.storeMany([
      row('late', { sentAt: at(5) }),
      row('b', { sentAt: at(1) }),
      row('a', { sentAt: at(1) }),
      row('z', { sentAt: at(1), receivedAt: at(0) }),
      row('done', { state: 'done' }),
      row('other', { conversationId: '100:c_2' }),
    ]);
    expect((await messages.waiting('100:c_1')).map(({ _id }) => _id)).toEqual([
      '100:z',
      '100:a',
      '100:b',
      '100:late',
    ]);
  });

  it('closes a message once: the first turn keeps it', async () => {
    await messages.storeMany([row('a')]);
    expect(await messages.close([{ id: '100:a', revision: 0 }], 't#1')).toEqual([]);
    expect(await messages.close([{ id: '100:a', revision: 0 }], 't#2')).toEqual(['100:a']);
    expect(await messages.byIds(['100:a'])).toMatchObject([{ state: 'done', turnId: 't#1' }]);
    expect(await messages.waiting('100:c_1')).toEqual([]);
  });

  it('leaves a message waiting that was changed since it was answered', async () => {
    await messages.storeMany([row('a'), row('b')]);
    const content = {
      kind: 'edit',
      originalMessageId: 'a',
      content: { kind: 'text', text: 'blue' },
    } as const;
    await messages.storeMany([row('e', { message: { ...row('e').message, content } })]);
    const answered = ['100:a', '100:b'].map((id) => ({ id, revision: 0 }));
    expect(await messages.close(answered, 't#1')).toEqual(['100:a']);
    expect((await messages.waiting('100:c_1')).map(({ _id }) => _id)).toEqual(['100:a']);
    expect(await messages.close([{ id: '100:a', revision: 1 }], 't#2')).toEqual([]);
    expect(await messages.byIds(['100:a'])).toMatchObject([{ state: 'done', turnId: 't#2' }]);
  });

  it('finds the conversations that wait too long, the longest first', async () => {
    await messages.storeMany([
      row('a', { conversationId: '100:c_2', receivedAt: at(3) }),
      row('b', { conversationId: '100:c_1', receivedAt: at(1) }),
      row('c', { conversationId: '100:c_1', receivedAt: at(2) }),
      row('d', { conversationId: '100:c_3', receivedAt: at(20) }),
      row('e', { conversationId: '100:c_4', receivedAt: at(0), state: 'done' }),
    ]);
    const pages = async (size: number): Promise<string[][]> => allOf(messages.overdue(at(10), size));
    expect(await pages(10)).toEqual([['100:c_1', '100:c_2']]);
    expect(await pages(1)).toEqual([['100:c_1'], ['100:c_2']]);
  });

  it('finds all of them, however many, also more than the database gives at once', async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) =>
      row(`w${n}`, { conversationId: `100:c_${n}`, receivedAt: at(1 + n / 1_000) }),
    );
    await messages.storeMany(rows);
    const pages = await allOf(messages.overdue(at(10), 500));
    expect(pages.map((page) => page.length)).toEqual([500, 500, 500, 500, 500]);
    expect(pages.flat()).toEqual(rows.map(({ conversationId }) => conversationId));
  });

  it('tells since when somebody waits', async () => {
    expect(await messages.oldestWaiting()).toBeNull();
    await messages.storeMany([
      row('a', { receivedAt: at(3) }),
      row('b', { receivedAt: at(2) }),
      row('c', { receivedAt: at(1), state: 'done' }),
    ]);
    expect(await messages.oldestWaiting()).toEqual(at(2));
  });

  it('pages the thread from the newest back', async () => {
    await messages.storeMany([1, 2, 3].map((n) => row(`m${n}`, { sentAt: at(n) })));
    const ids = (rows: InboundMessage[]): string[] => rows.map(({ _id }) => _id);
    expect(ids(await messages.page('100:c_1', null, 2))).toEqual(['100:m3', '100:m2']);
    const [, middle] = await messages.page('100:c_1', null, 2);
    expect(ids(await messages.page('100:c_1', middle ?? null, 2))).toEqual(['100:m2', '100:m1']);
  });

  it('orders messages of one second by their arrival, then by id, and starts a page anywhere between', async () => {
    const rows = ['d', 'c', 'b', 'a'].map((id, n) => row(id, { receivedAt: at(n < 2 ? 2 : 1) }));
    await messages.storeMany([...rows, row('other', { conversationId: '100:c_2' })]);
    const all = await messages.page('100:c_1', null, 10);
    expect(all.map(({ _id }) => _id)).toEqual(['100:d', '100:c', '100:b', '100:a']);
    for (const [from, place] of all.entries()) {
      expect(await messages.page('100:c_1', place, 10)).toEqual(all.slice(from));
    }
  });

  it('names the row that the database will never take, and stores the others', async () => {
    const bad = row('bad');
    Object.assign(bad.message, { content: { 'a\0b': 1 } });
    const { inserted, refused } = await store(row('a'), bad, row('b'));
    expect(inserted).toEqual(['100:a', '100:b']);
    expect([...refused.keys()]).toEqual(['100:bad']);
  });
});
