import { ENDPOINTS, type Label, type LabelList, pathOf, type Problem, type Role } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { ConversationLabels, Conversations } from '@feelori/records/conversations';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { LabelsAdminModule } from './labels-admin.module';

describe('the shop’s labels, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([LabelsAdminModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  async function call<T>(
    endpoint: { method: string; path: string },
    { id = '', body, role = 'admin' }: { id?: string; body?: object; role?: Role } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
  const names = async (): Promise<string[]> =>
    (await call<LabelList>(ENDPOINTS.labels, { role: 'viewer' })).body.items.map(({ name }) => name);

  it('are made, renamed and removed, and open consoles hear of it', async () => {
    const told = jest.spyOn(running.get(Live), 'publish');
    const { body: vip } = await call<Label>(ENDPOINTS.addLabel, { body: { name: '  VIP ', colour: 'red' } });
    expect(vip).toEqual({ id: expect.any(String) as string, name: 'VIP', colour: 'red' });
    await call(ENDPOINTS.addLabel, { body: { name: 'Exchange', colour: 'blue' } });
    expect(await names()).toEqual(['Exchange', 'VIP']);
    const renamed = { name: 'Best customers', colour: 'green' };
    const { body: changed } = await call<Label>(ENDPOINTS.changeLabel, { id: vip.id, body: renamed });
    expect(changed).toEqual({ id: vip.id, ...renamed });
    expect((await call(ENDPOINTS.removeLabel, { id: vip.id })).status).toBe(204);
    expect((await call(ENDPOINTS.removeLabel, { id: vip.id })).status).toBe(204);
    expect((await call(ENDPOINTS.changeLabel, { id: vip.id, body: renamed })).status).toBe(404);
    expect(await names()).toEqual(['Exchange']);
    expect(told).toHaveBeenCalledWith({ type: 'labels.changed' });
    expect(told).toHaveBeenCalledTimes(5);
  });

  it('leave the conversations that carried them', async () => {
    const { body } = await call<Label>(ENDPOINTS.addLabel, { body: { name: 'Gone soon', colour: 'grey' } });
    const activity = {
      id: '1:ana',
      phoneNumberId: '1',
      customerId: 'ana',
      identity: {},
      customerName: 'Ana',
    };
    const words = { messageId: 'm', lastText: 'hello', lastAt: new Date() };
    await running.get(Conversations).recordActivity([{ ...activity, ...words }]);
    await running.get(ConversationLabels).put('1:ana', { add: [body.id, 'other'], remove: [] });
    await call(ENDPOINTS.removeLabel, { id: body.id });
    expect((await running.get(Conversations).byId('1:ana'))?.labels).toEqual(['other']);
  });

  it('have one of a name, also when two make it at once', async () => {
    const make = (name: string) => call<Problem>(ENDPOINTS.addLabel, { body: { name, colour: 'teal' } });
    const both = await Promise.all([make('Refund due'), make('refund  DUE')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('take no name that nobody can read, and no colour there is not', async () => {
    const bad = [
      { name: '', colour: 'red' },
      { name: '   ', colour: 'red' },
      { name: '\u200b', colour: 'red' },
      { name: 'a\u0007', colour: 'red' },
      { name: 'x'.repeat(41), colour: 'red' },
      { name: 'x', colour: 'javascript:' },
      { name: 'x' },
    ];
    for (const body of bad) {
      expect([body, (await call(ENDPOINTS.addLabel, { body })).status]).toEqual([body, 400]);
    }
  });

  it('are looked after by owners and admins alone', async () => {
    for (const role of ['agent', 'viewer'] as const) {
      const body = { name: 'Mine', colour: 'red' };
      expect((await call(ENDPOINTS.addLabel, { body, role })).status).toBe(403);
      expect((await call(ENDPOINTS.changeLabel, { id: 'x', body, role })).status).toBe(403);
      expect((await call(ENDPOINTS.removeLabel, { id: 'x', role })).status).toBe(403);
    }
  });
});
