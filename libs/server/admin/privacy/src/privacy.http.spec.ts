import { type Endpoint, ENDPOINTS, pathOf, type PrivacyRequestView, type Role } from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { Customers } from '@feelori/records/customers';
import { Erasures } from '@feelori/records/erasures';
import { PrivacyAnswers, PrivacyModule } from '@feelori/skills/privacy';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { PrivacyAdminModule } from './privacy-admin.module';

const WAIT = 'customers/data_request';
const REDACT = 'customers/redact';

describe('what Shopify asks about persons', () => {
  const stores = testStores();
  let app: TestApp;
  let ann = '';

  beforeAll(async () => {
    app = await testApp([PrivacyAdminModule, PrivacyModule], testSettings(stores.env));
    const person = { identity: { waId: '16505550101' }, at: new Date() };
    const [owner] = await app.get(Customers).resolveMany([person], () => Promise.resolve());
    ann = owner?.id ?? '';
  }, 30_000);
  afterAll(async () => {
    await app.close();
    await stores.drop();
  });

  async function ask<T>(role: Role, of: Endpoint<T>, id = ''): Promise<{ status: number; body: T }> {
    const person = { id: 'u', email: 'a@b.test', name: 'A', role };
    const token = await app.get(AccessTokens).sign(accessTokenClaims(person, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${app.url}${pathOf(of.path, { id })}`, { method: of.method, headers });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const take = (topic: string, id: string, phone: string | null): Promise<boolean> => {
    const customer = { id: 7, phone };
    const said =
      topic === WAIT
        ? { customer, data_request: { id: 9 } }
        : topic === REDACT
          ? { customer, orders_to_redact: [] }
          : { shop_domain: 'a.myshopify.com' };
    return app.get(PrivacyAnswers).take(topic, id, JSON.stringify(said));
  };
  const list = async (): Promise<PrivacyRequestView[]> =>
    (await ask('owner', ENDPOINTS.privacyRequests)).body;

  it('an export waits for a person, once however often it is asked, and is answered once', async () => {
    await take(WAIT, 'w-1', '+1 650 555 0101');
    await take(WAIT, 'w-1', '+1 650 555 0101');
    const [request, ...more] = await list();
    expect(more).toEqual([]);
    expect(request).toMatchObject({ id: 'w-1', topic: WAIT, customerIds: [ann], doneAt: null });
    expect((await ask('agent', ENDPOINTS.answerPrivacyRequest, 'w-1')).status).toBe(403);
    const { body } = await ask('owner', ENDPOINTS.answerPrivacyRequest, 'w-1');
    expect(body.doneAt).not.toBeNull();
    expect((await ask('owner', ENDPOINTS.answerPrivacyRequest, 'w-1')).body.doneAt).toBe(body.doneAt);
    expect((await ask('owner', ENDPOINTS.answerPrivacyRequest, 'none')).status).toBe(404);
  });

  it('an erasure begins at once, and nobody else is erased', async () => {
    await take(REDACT, 'w-2', '+1 650 555 010');
    await take(REDACT, 'w-3', null);
    expect(await app.get(Erasures).byId(ann)).toBeNull();
    await take(REDACT, 'w-4', '+16505550101');
    expect(await app.get(Erasures).byId(ann)).toMatchObject({ source: 'shop', by: null });
    const requests = await list();
    const redacted = requests.filter(({ topic }) => topic === REDACT);
    expect(redacted.map(({ id, customerIds, doneAt }) => [id, customerIds, doneAt !== null])).toEqual([
      ['w-4', [ann], true],
      ['w-3', [], true],
      ['w-2', [], true],
    ]);
  });

  it('the shop itself is noted, and other topics are nothing of it', async () => {
    await take('shop/redact', 'w-5', null);
    await take('products/update', 'w-6', null);
    const requests = await list();
    expect(requests.map(({ id }) => id)).toContain('w-5');
    expect(requests.map(({ id }) => id)).not.toContain('w-6');
  });
});
