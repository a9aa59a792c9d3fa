import {
  type Colleagues,
  type ConversationPage,
  type ConversationRow,
  ENDPOINTS,
  pathOf,
  type Problem,
  type Role,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { Labels } from '@feelori/records/labels';
import { Outbox } from '@feelori/records/outbox';
import { Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';
import { anActivity, anEntry, NUMBER } from './testing/a-conversation';

const PEOPLE: [string, Role, boolean][] = [
  ['maya', 'owner', true],
  ['noor', 'agent', true],
  ['left', 'agent', false],
  ['watcher', 'viewer', true],
];

describe('whose conversations are, and their labels, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings(stores.env));
    const since = { sessionVersion: 0, createdAt: new Date(), lastSignInAt: null, passwordHash: 'x' };
    for (const [id, role, active] of PEOPLE) {
      const name = id.charAt(0).toUpperCase() + id.slice(1);
      await running.get(Users).add({ _id: id, email: `${id}@shop.test`, name, role, active, ...since });
    }
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  async function written(who: string): Promise<string> {
    await running.get(Conversations).recordActivity([anActivity(who, 0)]);
    return `${NUMBER}:c_${who}`;
  }

  async function call<T = ConversationRow>(
    endpoint: { method: string; path: string },
    id: string,
    { body = {}, role = 'agent', query = '' }: { body?: object; role?: Role; query?: string } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }) + query, {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const assign = <T = ConversationRow>(id: string, revision: number, assignee: string | null) =>
    call<T>(ENDPOINTS.assign, id, { body: { revision, assignee } });

  it('names those to whom conversations can be given', async () => {
    const { body } = await call<Colleagues>(ENDPOINTS.colleagues, '', { role: 'viewer' });
    expect(body.items).toEqual([
      { id: 'maya', name: 'Maya', available: false },
      { id: 'noor', name: 'Noor', available: false },
    ]);
  });

  it('gives a conversation to a colleague and on, tells both, and silences the assistant', async () => {
    const id = await written('ana');
    await running.get(Outbox).insert(anEntry('ana', 1, 2));
    const told = jest.spyOn(running.get(Live), 'publish');
    const { body: given } = await assign(id, 0, 'noor');
    expect(given).toMatchObject({ mode: 'person', assignee: { id: 'noor', name: 'Noor' } });
    const entry = await running.get(Outbox).byId(`${id}#1`);
    expect(entry?.parts.map(({ state }) => state)).toEqual(['cancelled']);
    const { body: free } = await assign(id, given.revision, null);
    expect(free).toMatchObject({ mode: 'person', assignee: null });
    const by = { id: 'maya', name: 'Maya' };
    expect(told.mock.calls.map(([event]) => event)).toEqual([
      { type: 'conversation.changed', conversationId: id },
      { type: 'conversation.assigned', conversationId: id, to: 'noor', by },
      { type: 'conversation.changed', conversationId: id },
      { type: 'conversation.unassigned', conversationId: id, to: 'noor', by },
    ]);
    await assign(id, free.revision, 'maya');
    expect(told).toHaveBeenCalledTimes(5);
  });

  it('gives nothing that changed since it was seen, and nothing to who is gone or only watches', async () => {
    const id = await written('bo');
    const { body: given } = await assign(id, 0, 'noor');
    expect((await assign<Problem>(id, 0, 'maya')).body.code).toBe('conflict');
    expect(await assign(id, 0, 'noor')).toMatchObject({ status: 200, body: { revision: given.revision } });
    for (const nobody of ['left', 'watcher', 'unknown', '$ne']) {
      const { status, body } = await assign<Problem>(id, given.revision, nobody);
      expect([nobody, status, body.errors?.[0]?.field]).toEqual([nobody, 400, 'assignee']);
    }
    const none = await call<Problem>(ENDPOINTS.assign, id, { body: { revision: given.revision } });
    expect(none.status).toBe(400);
    expect((await call(ENDPOINTS.assign, id, { role: 'viewer' })).status).toBe(403);
  });

  it('puts labels on and takes them off, and shows what carries one', async () => {
    const id = await written('cy');
    await written('dee');
    await running.get(Labels).add('vip', { name: 'VIP', colour: 'red' }, new Date());
    const put = (add: string[], remove: string[] = []) =>
      call<Pick<ConversationRow, 'labels'> & Pick<Problem, 'errors'>>(ENDPOINTS.putLabels, id, {
        body: { add, remove },
      });
    expect((await put(['vip'])).body.labels).toEqual(['vip']);
    expect((await put(['vip'])).body.labels).toEqual(['vip']);
    const found = async (): Promise<string[]> => {
      const { body } = await call<ConversationPage>(ENDPOINTS.conversations, '', { query: '?label=vip' });
      return body.items.map((row) => row.id);
    };
    expect(await found()).toEqual([id]);
    const refused = await put(['unknown']);
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'add']);
    expect((await put([], ['vip'])).body.labels).toEqual([]);
    expect(await found()).toEqual([]);
    const nowhere = await call(ENDPOINTS.putLabels, `${NUMBER}:c_x`, { body: { add: [], remove: [] } });
    expect(nowhere.status).toBe(404);
  });
});
