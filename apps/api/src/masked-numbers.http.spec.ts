import { createHmac } from 'node:crypto';
import { type CustomerPage, type Endpoint, ENDPOINTS, may, pathOf, type Role } from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { newId } from '@feelori/platform/clock';
import { Sessions } from '@feelori/records/sessions';
import { type User, Users } from '@feelori/records/users';
import { TEST_SECRETS, testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { WebModule } from './web.module';

const PHONE = '106540352242922';
const NUMBER = '16505558462';
/** The same in the id of a message, as WhatsApp makes it. */
const WAMID = `wamid.${Buffer.from(`\u001c\u000b${NUMBER}`).toString('base64')}`;
const WITHOUT = ['agent', 'viewer'] as const;

const reads = (Object.entries(ENDPOINTS) as [string, Endpoint<unknown>][]).filter(
  ([name, { method, permission }]) => method === 'GET' && permission !== 'public' && name !== 'live',
);

describe('who may not see whole numbers', () => {
  const stores = testStores();
  const tokens = new Map<Role, string>();
  let running: TestApp;
  let customerId: string;

  beforeAll(async () => {
    running = await testApp([WebModule], testSettings(stores.env));
    for (const role of ['owner', ...WITHOUT] as const) tokens.set(role, await tokenOf(role));
    await write('1');
    customerId = await until('the customer', async () => {
      const { items } = JSON.parse(await ask(ENDPOINTS.customers.path, 'owner')) as CustomerPage;
      return items[0]?.id ?? null;
    });
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  const cases = WITHOUT.flatMap((role) =>
    reads
      .filter(
        ([, { permission }]) => permission === null || (permission !== 'public' && may(role, permission)),
      )
      .map(([name, endpoint]) => [role, name, endpoint] as const),
  );

  it.each(cases)('%s finds none in what %s answers', async (role, _, { path }) => {
    const id = path.startsWith('/api/v1/customers/') ? customerId : `${PHONE}:${customerId}`;
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, id] as const);
    const answer = await ask(pathOf(path, Object.fromEntries(names)), role);
    expect(tracesIn(answer)).toEqual([]);
  });

  it('find none in the live stream either, and an owner does see them', async () => {
    const hangUp = new AbortController();
    const headers = { authorization: `Bearer ${tokens.get('viewer')}` };
    const stream = await fetch(running.url + ENDPOINTS.live.path, { headers, signal: hangUp.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    await write('2');
    while (!told.includes('conversation.changed')) told += (await reader?.read())?.value ?? '';
    hangUp.abort();
    expect(tracesIn(told)).toEqual([]);
    expect(await ask(ENDPOINTS.customers.path, 'owner')).toContain(NUMBER);
  });

  function tracesIn(text: string): string[] {
    return [NUMBER, WAMID, NUMBER.slice(1)].filter((trace) => text.includes(trace));
  }

  async function ask(path: string, role: Role): Promise<string> {
    const hangUp = AbortSignal.timeout(10_000);
    const headers = { authorization: `Bearer ${tokens.get(role)}` };
    return (await fetch(running.url + path, { headers, signal: hangUp })).text();
  }

  /** The access token of somebody of this role who is signed in. */
  async function tokenOf(role: Role): Promise<string> {
    const times = { createdAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
    const who = { _id: newId(), email: `${role}@numbers.test`, name: role, role, passwordHash: 'none' };
    const user: User = { ...who, sessionVersion: 1, active: true, createdAt: new Date(), lastSignInAt: null };
    await running.get(Users).add(user);
    const _id = newId();
    const secrets = { tokenHash: _id, chainKey: 'k', exchanges: 0, usedExchange: 0, rotated: [] };
    const whose = {
      _id,
      userId: user._id,
      userVersion: 1,
      address: '127.0.0.1',
      endedAt: null,
      endedBy: null,
    };
    await running.get(Sessions).add({ ...whose, ...secrets, ...times });
    return running.get(AccessTokens).sign(accessTokenClaims({ ...who, id: user._id }, _id));
  }

  async function write(id: string): Promise<void> {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const message = { from: NUMBER, id: `${WAMID}${id}`, timestamp, type: 'text', text: { body: 'hello' } };
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '15550783881', phone_number_id: PHONE },
      contacts: [{ profile: { name: 'Ann' }, wa_id: NUMBER }],
      messages: [message],
    };
    const entry = [{ id: '1', changes: [{ field: 'messages', value }] }];
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry });
    const signature = createHmac('sha256', TEST_SECRETS.whatsappAppSecret).update(body).digest('hex');
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` };
    const answer = await fetch(`${running.url}/webhooks/whatsapp`, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
  }
});
