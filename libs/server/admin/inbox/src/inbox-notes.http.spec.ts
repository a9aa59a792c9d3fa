import {
  type ConversationPage,
  type ConversationRow,
  ENDPOINTS,
  type InboxCounts,
  pathOf,
  type Problem,
  type Role,
  type Thread,
  type ThreadNote,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { InboundMessages } from '@feelori/records/inbound';
import { Outbox } from '@feelori/records/outbox';
import { Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';
import { aMessage, anActivity, NUMBER } from './testing/a-conversation';

describe('notes among colleagues, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings(stores.env));
    const since = { sessionVersion: 0, createdAt: new Date(), lastSignInAt: null, passwordHash: 'x' };
    for (const [id, name, active] of [
      ['maya', 'Maya', true],
      ['noor', 'Noor', true],
      ['left', 'Lee', false],
    ] as const) {
      const person = { _id: id, email: `${id}@shop.test`, name, role: 'agent', active } as const;
      await running.get(Users).add({ ...person, ...since });
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

  async function call<T>(
    endpoint: { method: string; path: string },
    id: string,
    { body, role = 'agent', query = '' }: { body?: object; role?: Role; query?: string } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }) + query, {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const note = <T = ThreadNote>(id: string, clientNoteId: string, text: string, mentions: string[] = []) =>
    call<T>(ENDPOINTS.addNote, id, { body: { clientNoteId, text, mentions } });
  const threadOf = async (id: string, query = ''): Promise<Thread> =>
    (await call<Thread>(ENDPOINTS.thread, id, { role: 'viewer', query })).body;

  it('stand in the thread once, whoever wrote them, and tell whom they call', async () => {
    const id = await written('ana');
    const told = jest.spyOn(running.get(Live), 'publish');
    const tries = await Promise.all(Array.from({ length: 4 }, () => note(id, 'n1', 'ask @Noor', ['noor'])));
    expect(new Set(tries.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(tries[0]?.body).toMatchObject({
      from: 'note',
      id: `${id}#n-n1`,
      text: 'ask @Noor',
      author: { id: 'maya', name: 'Maya' },
      mentions: [{ id: 'noor', name: 'Noor' }],
    });
    expect((await threadOf(id)).entries).toEqual([tries[0]?.body]);
    const by = { id: 'maya', name: 'Maya' };
    expect(told).toHaveBeenCalledWith({ type: 'conversation.mentioned', conversationId: id, to: 'noor', by });
    expect((await note(id, 'n1', 'other words', ['noor'])).body.text).toBe('ask @Noor');
  });

  it('stand in a view of whom they call, counted until they open it', async () => {
    const id = await written('eva');
    const as = async <T>(who: string, method: string, path: string): Promise<T> => {
      const user = { id: who, email: `${who}@shop.test`, name: who, role: 'viewer' as const };
      const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${running.url}/api/v1/${path}`, { method, headers });
      return (await answer.json()) as T;
    };
    const told = jest.spyOn(running.get(Live), 'publish');
    await note(id, 'n9', '@Noor and me: look', ['noor', 'maya']);
    const view = async (who: string): Promise<ConversationRow[]> =>
      (await as<ConversationPage>(who, 'GET', 'conversations?view=mentions')).items;
    const [row] = await view('noor');
    expect(row).toMatchObject({ id, mentions: { people: ['noor'], unseen: ['noor'] } });
    expect(await view('maya')).toEqual([]);
    const before = (await as<InboxCounts>('noor', 'GET', 'conversation-counts')).mentions;
    told.mockClear();
    const seen = `conversations/${encodeURIComponent(id)}/seen-mentions`;
    expect((await as<ConversationRow>('noor', 'POST', seen)).mentions?.unseen).toEqual([]);
    expect(told).toHaveBeenCalledWith({ type: 'conversation.changed', conversationId: id });
    expect((await as<InboxCounts>('noor', 'GET', 'conversation-counts')).mentions).toBe(before - 1);
    expect((await as<ConversationRow>('noor', 'POST', seen)).id).toBe(id);
    expect((await view('noor'))[0]?.id).toBe(id);
    expect(await as<Problem>('noor', 'POST', 'conversations/none/seen-mentions')).toMatchObject({
      code: 'not_found',
    });
  });

  it('change nothing of the conversation, and write nothing to the customer', async () => {
    const id = await written('bo');
    const before = (await threadOf(id)).conversation;
    await note(id, 'n', 'he is angry');
    expect((await threadOf(id)).conversation).toEqual(before);
    expect(await running.get(Outbox).page(id, null, 10)).toEqual([]);
  });

  it('come page by page with what was said', async () => {
    const id = await written('cy');
    const rows = [1, 2, 3].map((n) => aMessage('cy', n, n));
    await running.get(InboundMessages).storeMany(rows);
    for (const n of [1, 2, 3]) await note(id, `n${n}`, `note ${n}`);
    const seen: string[] = [];
    for (let before: string | null = ''; before !== null;) {
      const query: string = `?limit=2${before === '' ? '' : `&before=${encodeURIComponent(before)}`}`;
      const page = await threadOf(id, query);
      seen.unshift(...page.entries.map((one) => (one.from === 'note' ? one.text : one.from)));
      before = page.earlier;
    }
    expect(seen).toEqual(['customer', 'customer', 'customer', 'note 1', 'note 2', 'note 3']);
  });

  it('call nobody who is gone, hold words, and are for those who may reply', async () => {
    const id = await written('dee');
    const refused = await note<Problem>(id, 'n', 'hello @Lee', ['left']);
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([400, 'mentions']);
    for (const body of [
      { clientNoteId: 'n', text: '  ', mentions: [] },
      { clientNoteId: 'n', text: 'x'.repeat(4_001), mentions: [] },
      { clientNoteId: 'a#b', text: 'x', mentions: [] },
      { clientNoteId: 'n', text: 'x' },
      { clientNoteId: 'n', text: 'x', mentions: Array(21).fill('noor') },
    ]) {
      expect((await call(ENDPOINTS.addNote, id, { body })).status).toBe(400);
    }
    const whole = { clientNoteId: 'n', text: 'x', mentions: [] };
    expect((await call(ENDPOINTS.addNote, id, { body: whole, role: 'viewer' })).status).toBe(403);
    expect((await note(`${NUMBER}:c_nobody`, 'n', 'x')).status).toBe(404);
  });
});
