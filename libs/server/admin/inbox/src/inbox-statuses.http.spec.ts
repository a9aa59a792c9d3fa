import {
  type ConversationRow,
  ENDPOINTS,
  type LiveEvent,
  pathOf,
  type Problem,
  type Role,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { Conversations } from '@feelori/records/conversations';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';
import { anActivity, NUMBER } from './testing/a-conversation';

const HOUR_MS = 3_600_000;

describe('conversations that are resolved, snoozed and reopened, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  async function written(who: string, minute = 0): Promise<string> {
    await running.get(Conversations).recordActivity([anActivity(who, minute)]);
    return `${NUMBER}:c_${who}`;
  }

  async function call<T = ConversationRow>(
    endpoint: { method: string; path: string },
    id: string,
    body: object = {},
    { by = 'maya', role = 'agent' }: { by?: string; role?: Role } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: by, email: `${by}@shop.test`, name: by, role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  it('resolves what a person has, tells them, and gives it to the assistant', async () => {
    const id = await written('ana');
    const { body: taken } = await call(ENDPOINTS.takeOver, id);
    const told = jest.spyOn(running.get(Live), 'publish');
    const { status, body } = await call(ENDPOINTS.resolve, id, { revision: taken.revision }, { by: 'noor' });
    expect([status, body]).toMatchObject([
      200,
      { status: 'resolved', mode: 'assistant', assignee: null, unanswered: 0 },
    ]);
    expect(told.mock.calls).toEqual([
      [{ type: 'conversation.changed', conversationId: id }],
      [
        {
          type: 'conversation.resolved',
          conversationId: id,
          from: 'maya',
          by: { id: 'noor', name: 'noor' },
        },
      ],
    ]);
  });

  it('refuses a command on what is not as it was seen, and says so; bears repetition', async () => {
    const id = await written('bo');
    const { body: seen } = await call(ENDPOINTS.conversation, id);
    await written('bo', 1);
    for (const what of [ENDPOINTS.resolve, ENDPOINTS.snooze]) {
      const refused = await call<Problem>(what, id, { revision: seen.revision });
      expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
      expect(refused.body.detail).toContain('since you saw it');
    }
    const { body: now } = await call(ENDPOINTS.conversation, id);
    expect(now.status).toBe('open');
    const twice = [1, 2].map(() => call(ENDPOINTS.resolve, id, { revision: now.revision }));
    const both = await Promise.all(twice);
    expect(both.map(({ status, body }) => [status, body.status, body.revision])).toEqual(
      Array(2).fill([200, 'resolved', now.revision + 1]),
    );
  });

  it('snoozes until a time or until they write, and opens again', async () => {
    const id = await written('cy');
    const until = new Date(Date.now() + HOUR_MS).toISOString();
    const { body: timed } = await call(ENDPOINTS.snooze, id, { revision: 0, until });
    expect(timed).toMatchObject({ status: 'snoozed', snoozedUntil: until });
    const { body: open } = await call(ENDPOINTS.reopen, id, { revision: timed.revision });
    expect(open).toMatchObject({ status: 'open', snoozedUntil: null });
    const { body: put } = await call(ENDPOINTS.snooze, id, { revision: open.revision, until: null });
    expect(put).toMatchObject({ status: 'snoozed', snoozedUntil: null });
    await written('cy', 1);
    expect((await call(ENDPOINTS.conversation, id)).body).toMatchObject({ status: 'open', unanswered: 2 });
  });

  it('takes no time that is past, too far, or none at all, and no row without its revision', async () => {
    const id = await written('dee');
    const times = [new Date(Date.now() - HOUR_MS), new Date(Date.now() + 9_000 * HOUR_MS)];
    const untils = [...times.map((time) => time.toISOString()), 'tomorrow', '2026-02-31T10:00:00Z', 12];
    for (const until of untils) {
      const refused = await call<Problem>(ENDPOINTS.snooze, id, { revision: 0, until });
      expect([until, refused.status, refused.body.errors?.[0]?.field]).toEqual([until, 400, 'until']);
    }
    for (const body of [{}, { revision: -1 }, { revision: 'x' }, { revision: 1.5 }]) {
      expect((await call(ENDPOINTS.resolve, id, body)).status).toBe(400);
    }
  });

  it('is for people who may reply, and says what is not there', async () => {
    const id = await written('eve');
    for (const what of [ENDPOINTS.resolve, ENDPOINTS.snooze, ENDPOINTS.reopen]) {
      expect((await call(what, id, { revision: 0 }, { role: 'viewer' })).status).toBe(403);
      expect((await call(what, `${NUMBER}:c_nobody`, { revision: 0 })).status).toBe(404);
    }
  });

  it('lets live events carry the row they change', async () => {
    const id = await written('flo');
    const heard: unknown[] = [];
    const live = running.get(Live);
    let done: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (done = resolve));
    const unlisten = live.listen({
      personId: 'u',
      hear: (messages) => {
        const events = [
          ...Buffer.from(messages)
            .toString()
            .matchAll(/^data: (.*)$/gm),
        ]
          .map(([, data]) => JSON.parse(data ?? '') as LiveEvent)
          .filter((event) => event.type === 'conversation.changed' && event.conversationId === id);
        heard.push(...events);
        if (events.length > 0) done();
      },
      reset: () => undefined,
      end: () => undefined,
    });
    const { body } = await call(ENDPOINTS.resolve, id, { revision: 0 });
    await told;
    unlisten();
    expect(heard).toEqual([{ type: 'conversation.changed', conversationId: id, row: body }]);
  });
});
