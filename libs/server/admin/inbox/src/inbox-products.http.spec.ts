import {
  ENDPOINTS,
  pathOf,
  type Problem,
  type ReplyContent,
  type Role,
  type Thread,
  type ThreadReply,
  WINDOW_MS,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { Conversations } from '@feelori/records/conversations';
import { CustomerLanguages, Customers } from '@feelori/records/customers';
import { ProductOffers } from '@feelori/skills/shop';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { InboxModule } from './inbox.module';

const CARD: ReplyContent = {
  kind: 'image',
  link: 'https://shop.test.invalid/p.jpg',
  caption: '*Dress*\n$49.99',
};

describe('products that people send, through HTTP', () => {
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

  async function written(waId: string, agoMs = 60_000): Promise<string> {
    const at = new Date(Date.now() - agoMs);
    const [owner] = await running
      .get(Customers)
      .resolveMany([{ identity: { waId }, at, profileName: 'Ana' }], () => Promise.resolve());
    const customerId = owner?.id ?? '';
    await running.get(CustomerLanguages).put([{ id: customerId, language: 'es' }]);
    const id = `100:${customerId}`;
    const said = {
      identity: { waId },
      customerName: 'Ana',
      messageId: `m${waId}`,
      lastText: 'hola',
      lastAt: at,
    };
    await running.get(Conversations).recordActivity([{ id, phoneNumberId: '100', customerId, ...said }]);
    return id;
  }

  async function call<T>(
    endpoint: { method: string; path: string },
    id: string,
    body: object,
    role: Role = 'agent',
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const answer = await fetch(running.url + pathOf(endpoint.path, { id }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const send = <T = ThreadReply>(id: string, clientMessageId: string, more: object = {}, role?: Role) =>
    call<T>(ENDPOINTS.productReply, id, { clientMessageId, productId: '11', ...more }, role);
  const threadOf = async (id: string): Promise<Thread> => (await call<Thread>(ENDPOINTS.thread, id, {})).body;

  it('are what the shop tells at that moment, in the customer’s language, once', async () => {
    const id = await written('16505550101');
    const asked = jest.spyOn(running.get(ProductOffers), 'message').mockResolvedValue(CARD);
    const said = await send(id, 'p-1');
    expect(said).toMatchObject({ status: 200, body: { from: 'person', content: CARD, state: 'pending' } });
    expect(asked).toHaveBeenCalledWith(
      '11',
      { language: 'es', phone: '+16505550101' },
      expect.any(AbortSignal),
    );
    asked.mockResolvedValue({ ...CARD, caption: '*Dress*\n$59.99' });
    expect((await send(id, 'p-1')).body).toEqual(said.body);
    expect(asked).toHaveBeenCalledTimes(1);
    const { conversation, entries } = await threadOf(id);
    expect(entries).toEqual([said.body]);
    expect(conversation).toMatchObject({ mode: 'person', assignee: { id: 'maya' } });
  });

  it('are not sent, and nothing is taken, where the shop cannot be asked or offers them no more', async () => {
    const id = await written('16505550102');
    const asked = jest.spyOn(running.get(ProductOffers), 'message').mockRejectedValue(new Error('away'));
    expect(await send<Problem>(id, 'p-1')).toMatchObject({ status: 503, body: { code: 'shop_unreachable' } });
    asked.mockResolvedValue(null);
    expect(await send<Problem>(id, 'p-1')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await threadOf(id)).toMatchObject({ conversation: { mode: 'assistant' }, entries: [] });
    asked.mockResolvedValue(CARD);
    expect((await send(id, 'p-1')).status).toBe(200);
  });

  it('need an open window, a product’s number, and somebody who may answer', async () => {
    const asked = jest.spyOn(running.get(ProductOffers), 'message').mockResolvedValue(CARD);
    const closed = await written('16505550103', WINDOW_MS + 60_000);
    expect(await send<Problem>(closed, 'p-1')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const id = await written('16505550104');
    for (const productId of ['', 'x', '1 OR 2', '9'.repeat(21), 11, null]) {
      expect(await send<Problem>(id, 'p-1', { productId })).toMatchObject({
        body: { code: 'validation_failed' },
      });
    }
    expect((await send<Problem>(id, 'p-1', {}, 'viewer')).status).toBe(403);
    expect(asked).not.toHaveBeenCalled();
  });
});
