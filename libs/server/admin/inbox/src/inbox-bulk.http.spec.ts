import { type BulkResults, ENDPOINTS, type Problem, type Role } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Conversations } from '@feelori/records/conversations';
import { Labels } from '@feelori/records/labels';
import { Users } from '@feelori/records/users';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';
import { anActivity, NUMBER } from './testing/a-conversation';

describe('the same for many conversations, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([InboxModule], testSettings(stores.env));
    const since = { sessionVersion: 0, createdAt: new Date(), lastSignInAt: null, passwordHash: 'x' };
    const noor = { _id: 'noor', email: 'noor@shop.test', name: 'Noor', role: 'agent', active: true } as const;
    await running.get(Users).add({ ...noor, ...since });
    await running.get(Labels).add('vip', { name: 'VIP', colour: 'red' }, new Date());
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function act<T = BulkResults>(
    body: object,
    role: Role = 'agent',
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + ENDPOINTS.bulk.path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  async function written(prefix: string, count: number): Promise<{ id: string; revision: number }[]> {
    const names = Array.from({ length: count }, (_, n) => `${prefix}${n}`);
    await running.get(Conversations).recordActivity(names.map((name) => anActivity(name, 0)));
    return names.map((name) => ({ id: `${NUMBER}:c_${name}`, revision: 0 }));
  }

  it('tells of each what became of it, and how it is now', async () => {
    const rows = await written('mixed', 3);
    await running.get(Conversations).recordActivity([anActivity('mixed1', 1)]);
    const asked = [...rows, { id: `${NUMBER}:c_nobody`, revision: 0 }, rows[0]];
    const { status, body } = await act({ action: 'resolve', rows: asked });
    expect(status).toBe(200);
    expect(body.results.map(({ outcome, row }) => [outcome, row?.status])).toEqual([
      ['done', 'resolved'],
      ['outdated', 'open'],
      ['done', 'resolved'],
      ['missing', undefined],
    ]);
    const again = await act({ action: 'resolve', rows });
    expect(again.body.results.map(({ outcome }) => outcome)).toEqual(['done', 'outdated', 'done']);
  });

  it('assigns and labels a hundred, and no more', async () => {
    const rows = await written('many', 100);
    const given = await act({ action: 'assign', rows, assignee: 'noor' });
    expect(new Set(given.body.results.map(({ row }) => row?.assignee?.name))).toEqual(new Set(['Noor']));
    const labelled = await act({ action: 'label', rows, add: ['vip'], remove: [] });
    expect(labelled.body.results.filter(({ row }) => row?.labels.includes('vip'))).toHaveLength(100);
    const more = [...rows, { id: 'one more', revision: 0 }];
    expect((await act({ action: 'resolve', rows: more })).status).toBe(400);
  });

  it('refuses what is wrong with all of them, and those who may not', async () => {
    const rows = await written('none', 2);
    const nobody = await act<Problem>({ action: 'assign', rows, assignee: 'gone' });
    expect([nobody.status, nobody.body.errors?.[0]?.field]).toEqual([400, 'assignee']);
    for (const body of [
      { action: 'erase', rows },
      { action: 'resolve', rows: [] },
      { action: 'resolve', rows: [{ id: 'x' }] },
      { action: 'assign', rows },
      { action: 'label', rows, add: ['vip'] },
      { action: 'label', rows, add: 'vip', remove: [] },
    ]) {
      expect([body.action, (await act(body)).status]).toEqual([body.action, 400]);
    }
    expect((await act({ action: 'resolve', rows }, 'viewer')).status).toBe(403);
  });
});
