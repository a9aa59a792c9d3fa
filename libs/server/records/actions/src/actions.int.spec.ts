import { testApp, type TestApp, testSettings, type TestStores, testStores } from '@feelori/testing';
import { type ActionDraft, actionId } from './action';
import { Actions } from './actions';
import { ActionsModule } from './actions.module';

const at = (n: number): Date => new Date(Date.parse('2026-11-23T12:00:00Z') + n * 1_000);

describe('actions', () => {
  let stores: TestStores;
  let running: TestApp;
  beforeAll(async () => {
    stores = testStores();
    running = await testApp([ActionsModule], testSettings(stores.env));
  }, 30_000);
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  const actions = (): Actions => running.get(Actions);
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
  async function asked(orderId: string): Promise<string> {
    await actions().ask('1:ann', draft(orderId), at(0));
    return actionId('1:ann', `cancel-${orderId}`);
  }

  it('are asked, confirmed and decided once each, whoever comes at the same moment', async () => {
    const id = await asked('1');
    const yes = await Promise.all([1, 2, 3].map(() => actions().confirm(id, at(1), false)));
    expect(yes.filter(Boolean)).toHaveLength(1);
    const audit = { _id: 'x', at: at(2), byId: 'u1', byName: 'M', byRole: 'agent', address: '' } as const;
    const entry = { ...audit, action: 'a', about: 'b', before: {}, after: {}, correlationId: null };
    const decided = await Promise.all(
      (['approved', 'declined'] as const).map((state) =>
        actions().decide(id, { state, decidedBy: 'u1', note: null, at: at(2) }, entry),
      ),
    );
    expect(decided.filter(Boolean)).toHaveLength(1);
    expect(await actions().byId(id)).toMatchObject({ confirmedAt: at(1), decidedAt: at(2), nextAt: at(2) });
  });

  it('stay as they are when they are asked again further on, and are open again after a no', async () => {
    const id = await asked('2');
    await actions().withdraw(id);
    expect(await actions().confirm(id, at(1), false)).toBe(false);
    await asked('2');
    expect(await actions().confirm(id, at(3), false)).toBe(true);
    await asked('2');
    expect(await actions().byId(id)).toMatchObject({ state: 'confirmed', confirmedAt: at(3) });
  });

  it('run by themselves where a rule of the shop allows it, in one worker at a time', async () => {
    const id = await asked('3');
    await actions().confirm(id, at(1), true);
    const [due] = (await actions().due(at(2), 10)).filter(({ _id }) => _id === id);
    expect(due).toMatchObject({ state: 'approved', decidedBy: null });
    const claims = await Promise.all([at(30), at(31)].map((until) => actions().claim(due!, until)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const held = claims[0] ? at(30) : at(31);
    expect(await actions().progress(id, at(99), { state: 'done' })).toBe(false);
    expect(await actions().progress(id, held, { state: 'running', sentAt: at(3), nextAt: null })).toBe(true);
    expect((await actions().due(at(999), 10)).map(({ _id }) => _id)).not.toContain(id);
  });
});
