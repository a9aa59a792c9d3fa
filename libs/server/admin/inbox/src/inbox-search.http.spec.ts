import type { ConversationPage } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Conversations } from '@feelori/records/conversations';
import { Customers } from '@feelori/records/customers';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { SearchWalk } from '@feelori/skills/search';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { InboxModule } from './inbox.module';
import { aMessage, anActivity, anEntry, NUMBER } from './testing/a-conversation';

describe('searching the inbox', () => {
  const stores = testStores();
  let running: TestApp;
  let database: Connection;
  let token: string;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings(stores.env));
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
    const viewer = { id: 'u1', email: 'maya@shop.test', name: 'Maya', role: 'viewer' } as const;
    token = await running.get(AccessTokens).sign(accessTokenClaims(viewer, 's1'));
    const people = ['ana', 'bo', 'cy'];
    await running.get(Conversations).recordActivity(people.map((who, minute) => anActivity(who, minute)));
    const said = people.flatMap((who, n) => [aMessage(who, 1, 10 * n), aMessage(who, 2, 10 * n + 5)]);
    await running.get(InboundMessages).storeMany(said);
    await running.get(Outbox).insert(anEntry('ana', 1, 40));
    await running.get(Conversations).handOver(`${NUMBER}:c_bo`, 'asked_for_person');
    await running.get(SearchWalk).step();
  });
  afterAll(async () => {
    await running.close();
    await database.close();
    await stores.drop();
  });

  async function find(search: string, more: Record<string, string> = {}): Promise<ConversationPage> {
    const query = new URLSearchParams({ search, ...more });
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${running.url}/api/v1/conversations?${query.toString()}`, { headers });
    expect(response.status).toBe(200);
    return (await response.json()) as ConversationPage;
  }
  const names = ({ items }: ConversationPage): string[] => items.map(({ customerName }) => customerName);

  it('gives conversations with what was found in them, the newest first', async () => {
    const page = await find('MESSAGE bo');
    expect(names(page)).toEqual(['bo']);
    expect(page.matches).toEqual({
      [`${NUMBER}:c_bo`]: {
        ...{ where: 'message', from: 'customer', at: '2026-11-23T10:00:15.000Z', text: 'message 2 of bo' },
        marks: [
          { start: 0, length: 7 },
          { start: 13, length: 2 },
        ],
      },
    });
    expect(names(await find('mess'))).toEqual(['cy', 'bo', 'ana']);
    expect((await find('answer')).matches?.[`${NUMBER}:c_ana`]).toMatchObject({ from: 'assistant' });
    expect(await find('nothing of it')).toEqual({ items: [], next: null, matches: {} });
  });

  it('goes on page by page, each conversation once', async () => {
    const seen: string[] = [];
    let before: string | null = '';
    while (before !== null) {
      const page: ConversationPage = await find('message', { limit: '1', ...(before ? { before } : {}) });
      seen.push(...names(page));
      before = page.next;
    }
    expect(seen).toEqual(['cy', 'bo', 'ana']);
  });

  it('looks in the view that is asked for, and by what stands there now', async () => {
    expect(names(await find('message', { view: 'needs_you' }))).toEqual(['bo']);
    expect(names(await find('message', { view: 'resolved' }))).toEqual([]);
    expect(names(await find('message', { label: 'l1' }))).toEqual([]);
    const deleted = { $set: { 'message.content': { kind: 'deleted' } } };
    await database.collection('inbound').updateMany({ conversationId: `${NUMBER}:c_cy` }, deleted);
    expect(names(await find('message'))).toEqual(['bo', 'ana']);
  });

  it('finds a whole number in any way of writing it, and no part of one', async () => {
    const person = { identity: { waId: '16505559911' }, at: new Date() };
    const [owner] = await running.get(Customers).resolveMany([person], () => Promise.resolve());
    const news = anActivity('dee', 9);
    const id = `${NUMBER}:${owner?.id ?? ''}`;
    await running.get(Conversations).recordActivity([{ ...news, id, customerId: owner?.id ?? '' }]);
    for (const number of ['+1 (650) 555-9911', '16505559911', '0016505559911']) {
      const page = await find(number);
      expect(names(page)).toEqual(['dee']);
      expect(page.matches?.[id]).toEqual({ where: 'number', from: null, at: null, text: '', marks: [] });
    }
    for (const part of ['6505559911', '1650555', '9911']) expect(names(await find(part))).toEqual([]);
  });
});
