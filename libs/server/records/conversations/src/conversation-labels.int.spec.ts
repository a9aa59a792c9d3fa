import { BatchedWrites } from '@feelori/platform/mongo';
import { testStores } from '@feelori/testing';
import { type Connection, createConnection, type Model } from 'mongoose';
import type { Conversation } from './conversation';
import { newConversation } from './conversation-activity';
import { ConversationTakeovers } from './conversation-takeovers';
import { ConversationLabels } from './conversation-labels';
import { ConversationLists } from './conversation-lists';
import { ConversationPauses } from './conversation-pauses';
import { conversationSchema } from './conversation.schema';

const AT = new Date('2026-11-23T12:00:00Z');

describe('the labels of conversations, and whose they are', () => {
  const stores = testStores();
  let connection: Connection;
  let model: Model<Conversation>;
  let labels: ConversationLabels;

  beforeAll(async () => {
    connection = await createConnection(stores.env.MONGODB_URI).asPromise();
    model = connection.model<Conversation>('Conversation', conversationSchema);
    await model.init();
    labels = new ConversationLabels(model);
  });
  afterAll(async () => {
    await connection.close();
    await stores.drop();
  });
  beforeEach(() => model.deleteMany({}));

  async function stored(id: string, more: Partial<Conversation> = {}): Promise<void> {
    const activity = { id, phoneNumberId: '1', customerId: id, identity: {}, customerName: id };
    const words = { messageId: 'm', lastText: 'hello', lastAt: AT };
    await model.create({ ...newConversation([{ ...activity, ...words }], AT), ...more });
  }
  const labelsOf = async (id: string) => (await model.findById(id).lean())?.labels;

  it('are put on once, taken off, and never too many', async () => {
    await stored('ana', { labels: ['old'] });
    const put = await labels.put('ana', { add: ['b', 'a', 'b'], remove: ['old', 'other'] });
    expect(put?.labels.toSorted()).toEqual(['a', 'b']);
    const many = Array.from({ length: 19 }, (_, n) => `n${n}`);
    expect(await labels.put('ana', { add: many, remove: [] })).toBeNull();
    expect((await labels.put('ana', { add: many, remove: ['a'] }))?.labels).toHaveLength(20);
    expect(await labels.put('nobody', { add: [], remove: [] })).toBeNull();
  });

  it('all stay that people put on at the same moment', async () => {
    await stored('ana');
    await Promise.all(['a', 'b', 'c', 'd'].map((one) => labels.put('ana', { add: [one], remove: [] })));
    expect((await labelsOf('ana'))?.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('filter a view, and are gone with the label', async () => {
    await stored('ana', { labels: ['vip', 'refund'] });
    await stored('bo', { labels: ['refund'] });
    await stored('cy');
    const lists = new ConversationLists(model);
    const with_ = async (label: string) =>
      (await lists.page({ view: 'all', userId: 'u', label }, null, 9)).map(({ _id }) => _id);
    expect(await with_('refund')).toEqual(['bo', 'ana']);
    expect(await with_('vip')).toEqual(['ana']);
    await labels.drop('refund');
    expect(await with_('refund')).toEqual([]);
    expect(await labelsOf('ana')).toEqual(['vip']);
  });

  it('gives a conversation to a colleague or to nobody, as it was seen', async () => {
    const takeovers = new ConversationTakeovers(model);
    await stored('ana', { status: 'resolved', epoch: 2 });
    const given = await takeovers.assign('ana', 0, 'noor');
    expect(given).toMatchObject({ mode: 'person', assignee: 'noor', status: null, epoch: 3, revision: 1 });
    expect(await takeovers.assign('ana', 0, 'maya')).toBeNull();
    const free = await takeovers.assign('ana', 1, null);
    expect(free).toMatchObject({ mode: 'person', assignee: null, epoch: 3, revision: 2 });
    await stored('bo', { status: 'snoozed' });
    expect(await takeovers.assign('bo', 0, 'noor')).toMatchObject({ assignee: 'noor', status: 'snoozed' });
  });

  it('counts giving it to somebody as work on it: it was not left, and a draft that waited is none any more', async () => {
    const takeovers = new ConversationTakeovers(model);
    const pauses = new ConversationPauses(model, new BatchedWrites(connection));
    const left = { mode: 'person', assignee: 'maya', heldSince: AT } as const;
    const before = new Date(AT.getTime() + 1);
    for (const to of ['noor', null]) {
      const id = `to ${to}`;
      await stored(id, left);
      await takeovers.assign(id, 0, to);
      expect(await pauses.handBackIdle(id, before)).toBe(false);
      expect(await model.findById(id).lean()).toMatchObject({ mode: 'person', assignee: to });
    }
    await stored('ana', { draftId: 'd1' });
    expect(await takeovers.assign('ana', 0, 'noor')).toMatchObject({ draftId: null });
    expect(await pauses.handBackIdle('ana', new Date(Date.now() + 60_000))).toBe(true);
  });
});
