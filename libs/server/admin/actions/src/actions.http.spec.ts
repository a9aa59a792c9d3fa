import type { ActionList, ActionView, Problem, Role } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { type ActionDraft, actionId, Actions } from '@feelori/records/actions';
import { Conversations } from '@feelori/records/conversations';
import { testApp, type TestApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import { ActionsAdminModule } from './actions-admin.module';

describe('actions through HTTP', () => {
  let stores: TestStores;
  let running: TestApp;

  beforeAll(async () => {
    stores = testStores();
    running = await testApp([ActionsAdminModule], testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const ID = '1065:ann';
  const draft = (orderId: string): ActionDraft => ({
    key: `cancel-${orderId}`,
    kind: 'cancel',
    orderId,
    orderName: `#${orderId}`,
    lines: [{ title: 'Scarf', quantity: 1 }],
    total: '78.00',
    currency: 'USD',
    language: 'en',
  });
  async function confirmed(orderId: string): Promise<string> {
    await running.get(Conversations).recordActivity([
      {
        id: ID,
        phoneNumberId: '1065',
        customerId: 'ann',
        identity: { waId: '16505550101' },
        customerName: 'Ann',
        lastAt: new Date(),
        lastText: 'hi',
        messageId: `m-${orderId}`,
      },
    ]);
    await running.get(Actions).ask(ID, draft(orderId), new Date());
    await running.get(Actions).confirm(actionId(ID, `cancel-${orderId}`), new Date(), false);
    return `cancel-${orderId}`;
  }
  async function ask<T>(
    path: string,
    body?: object,
    role: Role = 'agent',
    who = 'u1',
  ): Promise<{ status: number; body: T }> {
    const person = { id: who, email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const response = await fetch(`${running.url}/api/v1/conversations/${encodeURIComponent(ID)}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  const APPROVE = { decision: 'approve' };

  it('are listed with their order, and approved once', async () => {
    const key = await confirmed('11');
    const { items } = (await ask<ActionList>('actions')).body;
    expect(items[0]).toMatchObject({ key, state: 'confirmed', orderName: '#11', total: '78.00' });
    const twice = await Promise.all([1, 2].map(() => ask<ActionView>(`actions/${key}/decision`, APPROVE)));
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0]?.body).toMatchObject({ state: 'approved', decidedBy: { id: 'u1' } });
    const stored = await running.get(Actions).byId(actionId(ID, key));
    expect(stored).toMatchObject({ state: 'approved', decidedBy: 'u1' });
    expect(stored?.nextAt).toEqual(stored?.decidedAt);
  });

  it('are declined with a word to the customer, and then no longer approved', async () => {
    const key = await confirmed('12');
    const said = { decision: 'decline', note: ' It is engraved already. ' };
    expect((await ask<ActionView>(`actions/${key}/decision`, said)).body).toMatchObject({
      state: 'declined',
      note: 'It is engraved already.',
    });
    expect((await ask<Problem>(`actions/${key}/decision`, APPROVE)).body.code).toBe('conflict');
    expect((await ask<Problem>(`actions/${key}/decision`, said, 'agent', 'u2')).status).toBe(409);
  });

  it('refuse what is no decision, whoever may not decide, and what is not there', async () => {
    const key = await confirmed('13');
    expect((await ask(`actions/${key}/decision`, { decision: 'maybe' })).status).toBe(400);
    expect((await ask(`actions/${key}/decision`, { ...APPROVE, note: 'x'.repeat(501) })).status).toBe(400);
    expect((await ask(`actions/${key}/decision`, APPROVE, 'viewer')).status).toBe(403);
    expect((await ask('actions/cancel-99/decision', APPROVE)).status).toBe(404);
    await running.get(Actions).ask(ID, draft('14'), new Date());
    expect((await ask(`actions/cancel-14/decision`, APPROVE)).status).toBe(409);
  });
});
