import type { MessageContent } from '@feelori/contracts';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import type { InboundMessage } from './inbound-message';
import { inboundMessageSchema } from './inbound-message.schema';
import { RowArrivals } from './row-arrivals';
import { withIds } from './testing/with-ids';

const AT = Date.parse('2026-01-01T00:00:00Z');

function came(wamid: string, content: MessageContent, seconds = 0): InboundMessage {
  const sentAt = AT + seconds * 1_000;
  return {
    _id: `100:${wamid}`,
    conversationId: '100:c_1',
    customerId: 'c_1',
    sentAt: new Date(sentAt),
    receivedAt: new Date(sentAt + 400),
    message: {
      wamid,
      phoneNumberId: '100',
      identity: { waId: '1' },
      sentAt,
      content,
      provisional: content.kind === 'unsupported',
    },
    state: 'received',
    turnId: null,
  };
}

const text = (wamid: string, words: string): InboundMessage => came(wamid, { kind: 'text', text: words });
const edit = (id: string, of: string, words: string, seconds = 1): InboundMessage =>
  came(id, { kind: 'edit', originalMessageId: of, content: { kind: 'text', text: words } }, seconds);
const revoke = (id: string, of: string): InboundMessage =>
  came(id, { kind: 'revoke', originalMessageId: of }, 9);

describe('storing what comes in', () => {
  const stores = testStores();
  const commands: string[] = [];
  let connection: Connection;
  let arrivals: RowArrivals;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI ?? '', { monitorCommands: true }).asPromise();
    connection.getClient().on('commandStarted', ({ commandName }) => commands.push(commandName));
    const model = connection.model<InboundMessage>('InboundMessage', inboundMessageSchema);
    await model.createIndexes();
    arrivals = new RowArrivals(model);
  });
  beforeEach(() => connection.collection('inbound').deleteMany({}));
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });

  const rows = async (): Promise<string[]> => {
    const all = await connection.collection<InboundMessage>('inbound').find().sort({ _id: 1 }).toArray();
    return all.map(
      ({ _id, message: { content } }) => `${_id} ${content.kind === 'text' ? content.text : content.kind}`,
    );
  };
  const store = (items: readonly InboundMessage[]) => withIds(items, arrivals.store(items));
  async function commandsOf(work: () => Promise<unknown>): Promise<string[]> {
    commands.length = 0;
    await work();
    return [...commands];
  }

  it('costs new messages one insert, known ones a look, and a change a look and one write', async () => {
    const messages = [text('a', 'red'), text('b', 'shoes')];
    expect(await commandsOf(() => arrivals.store(messages))).toEqual(['insert']);
    expect(await commandsOf(() => arrivals.store(messages))).toEqual(['insert', 'find']);
    const changes = [edit('e', 'a', 'blue'), revoke('r', 'b')];
    expect(await commandsOf(() => arrivals.store(changes))).toEqual(['find', 'update', 'update']);
    expect(await commandsOf(() => arrivals.store(changes))).toEqual(['find']);
    expect(await commandsOf(() => arrivals.store([edit('f', 'new', 'green')]))).toEqual(['find', 'insert']);
    expect(await rows()).toEqual(['100:a blue', '100:b deleted', '100:new green']);
  });

  it('makes no row of its own of an edit or a deletion', async () => {
    const first = await store([edit('e', 'a', 'blue'), text('a', 'red'), text('b', 'shoes')]);
    expect(first.inserted).toEqual(['100:a', '100:b']);
    expect(first.stored.map(({ message }) => message.content)).toEqual([
      { kind: 'text', text: 'blue' },
      { kind: 'text', text: 'shoes' },
    ]);
    const second = await store([revoke('r', 'a'), text('a', 'red'), text('b', 'shoes')]);
    expect(second).toMatchObject({ inserted: [], stored: [] });
    expect(second.known.sort()).toEqual(['100:a', '100:b']);
    expect(second.changed).toMatchObject([
      {
        before: { message: { content: { text: 'blue' } } },
        after: { message: { content: { kind: 'deleted' } } },
        changes: [{ _id: '100:r' }],
      },
    ]);
    expect(await rows()).toEqual(['100:a deleted', '100:b shoes']);
  });

  it('says of a change that came again what it changed, so that what follows can be made up for', async () => {
    await arrivals.store([text('a', 'red')]);
    await arrivals.store([revoke('r', 'a')]);
    const [again] = (await arrivals.store([revoke('r', 'a')])).changed;
    expect(again?.after).toBe(again?.before);
    expect(again?.changes).toHaveLength(1);
  });

  it('counts a message whose words come in an edit as new', async () => {
    await arrivals.store([came('g', { kind: 'unsupported', of: 'unknown' })]);
    expect(await store([edit('e', 'g', 'hello')])).toMatchObject({
      inserted: ['100:g'],
      changed: [],
    });
    expect(await store([text('g', 'hallo')])).toMatchObject({ inserted: [], known: ['100:g'] });
    expect(await rows()).toEqual(['100:g hello']);
  });

  it('ends the same whoever stores what at the same time', async () => {
    for (let run = 0; run < 15; run += 1) {
      const id = `m${run}`;
      const edits = Array.from({ length: 8 }, (_, n) => edit(`${id}.${n}`, id, `edit ${n}`, n));
      const items = [text(id, 'original'), ...edits, ...edits].sort(() => Math.random() - 0.5);
      await Promise.all(items.map((item) => arrivals.store([item])));
    }
    expect(new Set((await rows()).map((row) => row.replace(/^\S+ /, '')))).toEqual(new Set(['edit 7']));
  });

  it.each([
    ['changes all the time', () => Promise.resolve({ modifiedCount: 0 })],
    ['cannot be written now', () => Promise.reject(new Error('interrupted'))],
  ])('stores all but the change of a row that %s', async (_, write) => {
    await store([text('a', 'red'), text('b', 'shoes')]);
    const { collection } = connection.model('InboundMessage');
    const replace = collection.replaceOne.bind(collection) as (...args: unknown[]) => Promise<unknown>;
    jest
      .spyOn(collection, 'replaceOne')
      .mockImplementation(((filter: { _id: string }, ...rest: unknown[]) =>
        filter._id === '100:a' ? write() : replace(filter, ...rest)) as never);
    const { refused, changed, inserted } = await store([
      edit('e', 'a', 'blue'),
      edit('f', 'b', 'boots'),
      text('c', 'hello'),
    ]);
    jest.restoreAllMocks();
    expect([...refused.keys()]).toEqual(['100:e']);
    expect(changed.map(({ after }) => after._id)).toEqual(['100:b']);
    expect(inserted).toEqual(['100:c']);
    expect(await rows()).toEqual(['100:a red', '100:b boots', '100:c hello']);
  });

  it('never takes a message out of the hands of a turn that closes it meanwhile', async () => {
    await arrivals.store([text('a', 'red')]);
    const collection = connection.collection<InboundMessage>('inbound');
    const done = { $set: { state: 'done', turnId: 't#1' } } as const;
    await Promise.all([
      collection.updateOne({ _id: '100:a' }, done),
      arrivals.store([edit('e', 'a', 'RED')]),
    ]);
    expect(await collection.findOne({ _id: '100:a' })).toMatchObject({
      state: 'done',
      turnId: 't#1',
      edit: { id: 'e' },
    });
  });
});
