import { ENDPOINTS, type Macro, type MacroList, pathOf, type Problem, type Role } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Live } from '@feelori/platform/live';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { MacrosAdminModule } from './macros-admin.module';

const THANKS = {
  name: 'Thank and close',
  key: '1',
  steps: [
    { act: 'reply', value: 'reply-id' },
    { act: 'label', value: 'label-id' },
    { act: 'resolve', value: '' },
  ],
};

describe('macros, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([MacrosAdminModule], testSettings(stores.env));
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

  it('are made, changed and removed; consoles hear of it, and a key runs one of them', async () => {
    const told = jest.spyOn(running.get(Live), 'publish');
    const { body: added } = await call<Macro>(ENDPOINTS.addMacro, { body: THANKS });
    expect(added).toEqual({ id: expect.any(String) as string, version: 1, ...THANKS });
    const { id } = added;
    expect((await call<Problem>(ENDPOINTS.addMacro, { body: { ...THANKS, name: 'Other' } })).status).toBe(
      409,
    );
    const change = { name: 'Thanks', key: null, steps: [{ act: 'resolve', value: '' }], expectedVersion: 1 };
    const { body: changed } = await call<Macro>(ENDPOINTS.changeMacro, { id, body: change });
    expect(changed).toMatchObject({ name: 'Thanks', key: null, version: 2 });
    expect((await call(ENDPOINTS.changeMacro, { id, body: change })).status).toBe(409);
    const { body: other } = await call<Macro>(ENDPOINTS.addMacro, { body: { ...THANKS, name: 'Other' } });
    const taken = { ...change, key: '1', expectedVersion: 2 };
    expect((await call(ENDPOINTS.changeMacro, { id, body: taken })).status).toBe(409);
    expect((await call(ENDPOINTS.removeMacro, { id: other.id })).status).toBe(204);
    expect((await call(ENDPOINTS.removeMacro, { id: other.id })).status).toBe(204);
    expect((await call(ENDPOINTS.changeMacro, { id, body: taken })).status).toBe(200);
    expect((await call(ENDPOINTS.changeMacro, { id: other.id, body: taken })).status).toBe(404);
    const list = await call<MacroList>(ENDPOINTS.macros, { role: 'viewer' });
    expect(list.body.items.map(({ name }) => name)).toEqual(['Thanks']);
    expect(told.mock.calls.map(([news]) => news.type)).toEqual(Array(5).fill('macros.changed'));
  });

  it.each([
    ['no step', { steps: [] }, 'steps'],
    ['too many steps', { steps: Array(7).fill(THANKS.steps[2]) }, 'steps'],
    ['the same step twice', { steps: [THANKS.steps[2], THANKS.steps[2]] }, 'steps'],
    ['a reply without saying which', { steps: [{ act: 'reply', value: '' }] }, 'steps'],
    ['a resolve with a value', { steps: [{ act: 'resolve', value: 'x' }] }, 'steps'],
    ['a snooze for ever', { steps: [{ act: 'snooze', value: '0' }] }, 'steps'],
    ['an assignment to somebody it names', { steps: [{ act: 'assign', value: 'noor' }] }, 'steps'],
    ['an act nobody knows', { steps: [{ act: 'erase', value: '' }] }, 'steps.0.act'],
    ['a name of nothing', { name: ' ' }, 'name'],
    ['a key of the page', { key: 'e' }, 'key'],
  ])('take not: %s', async (_, wrong, field) => {
    const body = { ...THANKS, key: '2', ...wrong };
    const refused = await call<Problem>(ENDPOINTS.addMacro, { body });
    expect([refused.status, refused.body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it('are looked after by owners and admins alone', async () => {
    for (const role of ['agent', 'viewer'] as const) {
      expect((await call(ENDPOINTS.addMacro, { body: THANKS, role })).status).toBe(403);
      expect((await call(ENDPOINTS.removeMacro, { id: 'x', role })).status).toBe(403);
    }
  });
});
