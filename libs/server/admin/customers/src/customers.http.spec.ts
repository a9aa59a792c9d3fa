import {
  type CustomerMerge,
  type CustomerOrders,
  type CustomerPage,
  type CustomerProfile,
  ENDPOINTS,
  type MergePreview,
  pathOf,
  type Problem,
  type Role,
} from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { ConversationLabels, Conversations } from '@feelori/records/conversations';
import {
  Consents,
  CustomerLanguages,
  Customers,
  type Sighting,
  type Person,
} from '@feelori/records/customers';
import { Notes } from '@feelori/records/notes';
import { OwnOrders } from '@feelori/skills/shop';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { CustomersAdminModule } from './customers-admin.module';

/** Yesterday, in whole minutes. */
const START = Math.floor(Date.now() / 60_000) * 60_000 - 24 * 60 * 60_000;
const at = (minute: number): Date => new Date(START + minute * 60_000);

describe('the shop’s customers, through HTTP', () => {
  const stores = testStores();
  const ids: string[] = [];
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([CustomersAdminModule], testSettings(stores.env));
    const names = ['Ana María López', 'Bob', 'Ana Bello', '', 'Čedomir'];
    for (const [n, profileName] of names.entries()) {
      ids.push(
        await met({ identity: { waId: `165055501${n}0`, userId: `US.9${n}` }, at: at(n), profileName }),
      );
    }
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  async function met(person: Person): Promise<string> {
    const [owner] = await running.get(Customers).resolveMany([person], () => Promise.resolve());
    return owner?.id ?? '';
  }

  async function wroteTo(n: number, lastAt: Date): Promise<void> {
    const customerId = ids[n] ?? '';
    const id = `100:${customerId}`;
    const said = { identity: {}, customerName: '', messageId: `m${n}`, lastText: 'hello', lastAt };
    await running.get(Conversations).recordActivity([{ id, phoneNumberId: '100', customerId, ...said }]);
  }

  async function ask<T>(path: string, role: Role = 'owner', body?: object): Promise<T> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }
  const page = (query: string, role: Role = 'owner'): Promise<CustomerPage> =>
    ask(`${ENDPOINTS.customers.path}?${query}`, role);
  const names = async (search: string, role?: Role): Promise<string[]> =>
    (await page(`search=${encodeURIComponent(search)}`, role)).items.map(({ name }) => name);
  const profile = (n: number, role?: Role): Promise<CustomerProfile> =>
    ask(pathOf(ENDPOINTS.customer.path, { id: ids[n] ?? '' }), role);

  it('are listed page by page, who wrote last first', async () => {
    const found: string[] = [];
    for (let before = ''; ;) {
      const { items, next } = await page(`limit=2${before}`);
      found.push(...items.map(({ id }) => id));
      if (next === null) break;
      before = `&before=${encodeURIComponent(next)}`;
    }
    expect(found).toEqual([...ids].reverse());
    expect(await page('before=1~%24ne')).toMatchObject({ code: 'bad_request' });
  });

  it('are found by words of their names, however they are written', async () => {
    expect(await names('ana')).toEqual(['Ana Bello', 'Ana María López']);
    expect(await names('LÓP an')).toEqual(['Ana María López']);
    expect(await names('cedo')).toEqual(['Čedomir']);
    for (const nobody of ['zz', '.*', '$ne', '\u0301', '('.repeat(100)]) {
      expect(await names(nobody)).toEqual([]);
    }
  });

  it('are found by the beginning of a number by who may see it, and by others with all of it', async () => {
    expect(await names('+1 (650) 555-012')).toEqual(['Ana Bello']);
    expect(await names('1650555012', 'agent')).toEqual([]);
    expect(await names('+16505550120', 'agent')).toEqual(['Ana Bello']);
    expect(await names('US.92', 'viewer')).toEqual(['Ana Bello']);
  });

  it('show their numbers whole to owners and admins alone, wherever they stand', async () => {
    for (const role of ['owner', 'admin', 'agent', 'viewer'] as const) {
      const whole = role === 'owner' || role === 'admin';
      const texts = [await page('', role), await profile(0, role)].map((one) => JSON.stringify(one));
      for (const text of texts) expect([role, text.includes('1650555')]).toEqual([role, whole]);
    }
  });

  it('are told with what they were called, and what they said about offers', async () => {
    const seen = (change: Partial<Sighting>, second: number): Promise<void> =>
      running.get(Customers).recordSightings([{ id: ids[1] ?? '', ...change, at: at(second) }]);
    await seen({ profileName: 'Bob', username: 'bob.9' }, 20);
    await seen({ profileName: 'Robert', username: 'robert' }, 30);
    await met({ identity: { waId: '4915112345', userId: 'US.91' }, at: at(40) });
    await running.get(Consents).stop(ids[1] ?? '', { at: at(31), source: 'message' });
    await running.get(Consents).start(ids[1] ?? '', { at: at(32), source: 'message' });
    const { called, consents } = await profile(1);
    expect(called).toEqual(
      expect.arrayContaining([
        { kind: 'name', value: 'Robert', since: null, until: null },
        { kind: 'name', value: 'Bob', since: null, until: at(30).toISOString() },
        { kind: 'username', value: '@robert', since: null, until: null },
        { kind: 'username', value: '@bob.9', since: null, until: at(30).toISOString() },
        { kind: 'number', value: '+4915112345', since: at(40).toISOString(), until: null },
        { kind: 'number', value: '+16505550110', since: null, until: at(40).toISOString() },
      ]),
    );
    expect(consents.map(({ consent }) => consent)).toEqual(['granted', 'stopped']);
    expect((await page('consent=granted')).items.map(({ id }) => id)).toEqual([ids[1]]);
    expect(await names('bob')).toEqual([]);
  });

  it('are filtered by language, by when they wrote last, by labels and by notes, all at once too', async () => {
    const labels = running.get(ConversationLabels);
    for (const n of [0, 2, 3]) await wroteTo(n, at(n));
    for (const n of [0, 2]) await labels.put(`100:${ids[n]}`, { add: ['wholesale'], remove: [] });
    for (const [n, minute] of [
      [2, 1],
      [0, 2],
      [2, 3],
    ] as const) {
      const conversationId = `100:${ids[n]}`;
      const note = { _id: `${conversationId}#n-${minute}`, conversationId, author: 'maya', mentions: [] };
      await running.get(Notes).add({ ...note, text: `note ${minute}`, writtenAt: at(minute) });
    }
    await running.get(CustomerLanguages).put([0, 1].map((n) => ({ id: ids[n] ?? '', language: 'es' })));
    const found = async (query: string): Promise<(number | null)[]> => {
      const { items, count } = await page(query);
      return [...items.map(({ id }) => ids.indexOf(id)), count];
    };
    expect(await found('language=es')).toEqual([1, 0, 2]);
    expect(await found('label=wholesale')).toEqual([2, 0, 2]);
    expect(await found('notes=yes')).toEqual([2, 0, 2]);
    expect(await found('notes=yes&label=wholesale&language=es')).toEqual([0, 1]);
    expect(await found('label=wholesale&search=ana')).toEqual([2, 0, 2]);
    expect(await found('label=nothing')).toEqual([0]);
    expect(await found('seen=longer&language=es')).toEqual([0]);
    expect(await page('seen=ever')).toMatchObject({ code: 'validation_failed' });
    const first = await page('notes=yes&limit=1');
    expect(first.items.map(({ id }) => id)).toEqual([ids[2]]);
    const rest = await page(`notes=yes&before=${encodeURIComponent(first.next ?? '')}`);
    expect(rest.items.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await profile(2)).notes.map(({ text }) => text)).toEqual(['note 3', 'note 1']);
  });

  it('are merged and undone by whoever may: one is found by both numbers, and has both conversations', async () => {
    const [into, from] = [ids[0] ?? '', ids[3] ?? ''];
    const path = { id: into };
    const preview = pathOf(ENDPOINTS.mergePreview.path, { ...path, otherId: from });
    expect(await ask<Problem>(preview, 'agent')).toMatchObject({ code: 'forbidden' });
    expect(await ask<MergePreview>(preview)).toMatchObject({ conversations: 1, consent: 'unknown' });
    await running.get(Consents).stop(from, { at: at(50), source: 'message' });
    expect(await ask<MergePreview>(preview)).toMatchObject({ consent: 'stopped' });
    const merge = pathOf(ENDPOINTS.mergeCustomers.path, path);
    expect(await ask<Problem>(merge, 'owner', { from: into })).toMatchObject({ code: 'conflict' });
    const merged = await ask<CustomerMerge>(merge, 'owner', { from });
    expect(merged).toMatchObject({ state: 'merged', from: { id: from } });
    expect(await ask<Problem>(merge, 'owner', { from })).toMatchObject({ code: 'conflict' });

    expect(await names('+16505550130')).toEqual(['Ana María López']);
    expect((await page('')).items.map(({ id }) => id)).not.toContain(from);
    const whole = await profile(0);
    expect(whole.consent).toBe('stopped');
    expect(whole.conversations.map(({ id }) => id).sort()).toEqual([`100:${into}`, `100:${from}`].sort());
    expect(whole.called.map(({ value }) => value)).toContain('+16505550130');
    expect(JSON.stringify(await profile(0, 'agent'))).not.toContain('1650555');
    expect((await profile(3)).mergedInto).toBe(into);

    const undo = pathOf(ENDPOINTS.undoMerge.path, { ...path, mergeId: merged.id });
    expect(await ask<CustomerMerge>(undo, 'owner', {})).toMatchObject({ state: 'undone' });
    expect(await ask<Problem>(undo, 'owner', {})).toMatchObject({ code: 'conflict' });
    expect(await profile(0)).toMatchObject({ consent: 'unknown', conversations: [{ id: `100:${into}` }] });
    expect((await profile(3)).mergedInto).toBeNull();
  });

  it('say so where the shop cannot be reached, and where there is no number to look by', async () => {
    const orders = (id: string): Promise<CustomerOrders> =>
      ask(pathOf(ENDPOINTS.customerOrders.path, { id }));
    jest.spyOn(running.get(OwnOrders), 'list').mockRejectedValue(new Error('away'));
    expect(await orders(ids[0] ?? '')).toEqual({ state: 'unreachable', items: [] });
    const hidden = await met({ identity: { userId: 'US.hidden' }, at: at(1) });
    expect(await orders(hidden)).toEqual({ state: 'no_number', items: [] });
    expect(await ask<Problem>(pathOf(ENDPOINTS.customer.path, { id: 'c_x' }))).toMatchObject({
      code: 'not_found',
    });
  });
});
