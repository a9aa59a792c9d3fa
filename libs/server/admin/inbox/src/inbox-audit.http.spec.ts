import { getConnectionToken } from '@nestjs/mongoose';
import { type ConversationRow, type Endpoint, ENDPOINTS, pathOf } from '@feelori/contracts';
import type { AuditEntry } from '@feelori/platform/audit';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { ConversationLabels, Conversations } from '@feelori/records/conversations';
import { Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import type { Connection } from 'mongoose';
import { InboxModule } from './inbox.module';
import { anActivity, NUMBER } from './testing/a-conversation';

const MAYA = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role: 'agent' } as const;

describe('what people do with conversations, in the audit', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings({ ...stores.env, TRUST_PROXY_HOPS: '1' }));
    const since = { sessionVersion: 0, createdAt: new Date(), lastSignInAt: null, passwordHash: 'x' };
    for (const { id, name } of [MAYA, { id: 'noor', name: 'Noor' }]) {
      const person = {
        _id: id,
        email: `${id}@shop.test`,
        name,
        role: 'agent',
        active: true,
        ...since,
      } as const;
      await running.get(Users).add(person);
    }
    await running.get(Conversations).recordActivity([anActivity('ana', 0)]);
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const id = `${NUMBER}:c_ana`;
  async function act(endpoint: Endpoint<unknown>, body: object = {}, times = 1): Promise<ConversationRow> {
    const token = await running.get(AccessTokens).sign(accessTokenClaims(MAYA, 's1'));
    const send = async (): Promise<ConversationRow> => {
      const answer = await fetch(running.url + pathOf(endpoint.path, { id }), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'x-forwarded-for': '203.0.113.7',
        },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(200);
      return (await answer.json()) as ConversationRow;
    };
    const rows = await Promise.all(Array.from({ length: times }, send));
    return rows[0] as ConversationRow;
  }
  async function entries(collection = 'conversations'): Promise<AuditEntry[]> {
    const connection = running.app.get<Connection>(getConnectionToken());
    const documents = await connection.collection(collection).find().toArray();
    return documents.flatMap(({ pendingAudit }) => (pendingAudit ?? []) as AuditEntry[]);
  }
  const told = async (collection?: string): Promise<object[]> =>
    (await entries(collection)).map(({ action, before, after }) => ({ action, before, after }));

  it('tells each once, with what was before: whoever repeats a command changes nothing', async () => {
    await act(ENDPOINTS.takeOver, {}, 3);
    const { revision } = await act(ENDPOINTS.takeOver);
    await act(ENDPOINTS.assign, { revision, assignee: 'noor' });
    await act(ENDPOINTS.handBack, { from: 'noor' }, 2);
    const row = await act(ENDPOINTS.handBack);
    await act(ENDPOINTS.snooze, { revision: row.revision });
    await act(ENDPOINTS.reopen, { revision: row.revision + 1 });
    await act(ENDPOINTS.resolve, { revision: row.revision + 2 });
    const assistant = { mode: 'assistant', assignee: null };
    const maya = { mode: 'person', assignee: 'maya' };
    expect(await told()).toEqual([
      { action: 'conversation.taken_over', before: assistant, after: maya },
      { action: 'conversation.assigned', before: maya, after: { assignee: 'noor' } },
      {
        action: 'conversation.handed_back',
        before: { mode: 'person', assignee: 'noor' },
        after: assistant,
      },
      {
        action: 'conversation.snoozed',
        before: { status: 'open' },
        after: { status: 'snoozed', until: null },
      },
      { action: 'conversation.reopened', before: { status: 'snoozed' }, after: { status: 'open' } },
      { action: 'conversation.resolved', before: { status: 'open' }, after: { status: 'resolved' } },
    ]);
    const [first] = await entries();
    expect(first).toMatchObject({ byId: 'maya', byName: 'Maya', about: `conversation ${id}` });
    expect([first?.address, first?.at]).toEqual(['203.0.113.7', expect.any(Date)]);
  });

  it('tells labels as they were and are, and nothing where none changed', async () => {
    const before = (await entries()).length;
    const put = (add: string[], remove: string[] = []): Promise<ConversationRow> =>
      act(ENDPOINTS.putLabels, { add, remove });
    // What no person does is in no audit.
    await running.get(ConversationLabels).put(id, { add: ['l1', 'l2'], remove: [] });
    await put([], ['l2', 'l3']);
    await put([], ['l2']);
    expect((await told()).slice(before)).toEqual([
      { action: 'conversation.labelled', before: { labels: ['l1', 'l2'] }, after: { labels: ['l1'] } },
    ]);
  });

  it('tells of a note who wrote it and whom it calls, once, and no word of it', async () => {
    const note = { clientNoteId: 'n1n1n1n1', text: 'a secret word', mentions: ['noor'] };
    await act(ENDPOINTS.addNote, note, 2);
    expect(await told('notes')).toEqual([
      { action: 'conversation.noted', before: {}, after: { mentions: ['noor'] } },
    ]);
    expect(JSON.stringify([await entries('notes'), await entries()])).not.toMatch(/secret word|first|hello/i);
  });
});
