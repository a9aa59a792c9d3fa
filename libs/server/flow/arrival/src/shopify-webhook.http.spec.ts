import { createHmac, randomUUID } from 'node:crypto';
import { NO_CHECKOUT_NEWS, NO_ORDER_NEWS, WEBHOOK_MAX_BYTES } from '@feelori/contracts';
import { LiveSettings } from '@feelori/platform/live-settings';
import { CatalogueNews } from '@feelori/skills/catalogue';
import { PhoneOrderBook } from '@feelori/skills/phone-orders';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { type Connection, createConnection } from 'mongoose';
import { ArrivalModule } from './arrival.module';

const OLD_SECRET = 'test-only-older-shopify-secret';

describe('/webhooks/shopify', () => {
  let stores: TestStores;
  let running: TestApp;
  let database: Connection;

  beforeAll(async () => {
    stores = testStores();
    const change = {
      SHOPIFY_ADMIN_URL: 'https://blue.myshopify.com',
      SHOPIFY_WEBHOOK_SECRET: `${TEST_SECRETS.shopifyWebhookSecret},${OLD_SECRET}`,
    };
    running = await testApp([ArrivalModule], testSettings({ ...stores.env, ...change }));
    database = await createConnection(stores.env.MONGODB_URI ?? '').asPromise();
  });
  afterAll(async () => {
    await running.close();
    await database.close();
    await stores.drop();
  });
  afterEach(async () => {
    const news = running.get(CatalogueNews);
    await news.done(await news.oldest(100));
  });

  const signatureOf = (body: string | Buffer, secret: string = TEST_SECRETS.shopifyWebhookSecret): string =>
    createHmac('sha256', secret).update(body).digest('base64');
  const send = (
    body: string | Buffer,
    headers: Record<string, string> = {},
    path = '/webhooks/shopify',
  ): Promise<Response> =>
    fetch(`${running.url}${path}`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        'x-shopify-topic': 'products/update',
        'x-shopify-hmac-sha256': signatureOf(body),
        'x-shopify-shop-domain': 'blue.myshopify.com',
        'x-shopify-webhook-id': randomUUID(),
        ...headers,
      },
    });
  const noted = async (): Promise<string[]> =>
    (await running.get(CatalogueNews).oldest(100)).map(({ news }) => news);

  it.each([
    ['products/create', '{"id":7}', 'p:7'],
    ['products/update', '{"id":8,"title":"ربيع"}', 'p:8'],
    ['products/delete', '{"id":9}', 'p:9'],
    ['inventory_levels/update', '{"inventory_item_id":10,"available":null}', 's:10'],
    ['collections/update', '{"id":11}', 'recent'],
    ['app/uninstalled', '{}', 'closed'],
  ])('notes of %s %s to look at %s', async (topic, body, news) => {
    const response = await send(body, { 'x-shopify-topic': topic });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(await noted()).toEqual([news]);
  });

  it('takes what an older secret signed, and a slash at the end', async () => {
    expect(
      (await send('{"id":1}', { 'x-shopify-hmac-sha256': signatureOf('{"id":1}', OLD_SECRET) })).status,
    ).toBe(200);
    expect((await send('{"id":2}', {}, '/webhooks/shopify/')).status).toBe(200);
    expect(await noted()).toEqual(['p:1', 'p:2']);
  });

  it('answers what is asked about a person, once, also where the webhook is known', async () => {
    const headers = { 'x-shopify-topic': 'customers/data_request', 'x-shopify-webhook-id': 'privacy-1' };
    const body = '{"customer":{"phone":"+16505550199"},"data_request":{"id":9}}';
    expect((await send(body, headers)).status).toBe(200);
    const redact = { 'x-shopify-topic': 'customers/redact', 'x-shopify-webhook-id': 'privacy-2' };
    expect((await send(body, redact)).status).toBe(400);
    const requests = database.collection('privacy_requests');
    await requests.deleteMany({});
    expect((await send(body, headers)).status).toBe(200);
    expect((await send(body, headers)).status).toBe(200);
    expect(await requests.find().toArray()).toMatchObject([{ _id: 'privacy-1', customerIds: [] }]);
    expect((await send(body, { ...headers, 'x-shopify-hmac-sha256': 'x' })).status).toBe(401);
  });

  it('notes of which order it tells where customers are told news, once', async () => {
    const notices = database.collection<{ _id: string; nextAt: Date | null }>('notices');
    const id = { 'x-shopify-webhook-id': randomUUID() };
    const order = (topic: string, body: string, more = {}) =>
      send(body, { 'x-shopify-topic': topic, ...more });
    expect((await order('orders/create', '{"id":70}')).status).toBe(200);
    expect(await notices.find().toArray()).toEqual([]);
    const kinds = { ...NO_ORDER_NEWS.kinds, shipped: { on: true, template: '', places: [] } };
    const told = jest.spyOn(running.get(LiveSettings), 'get');
    told.mockImplementation((() => ({ ...NO_ORDER_NEWS, kinds })) as never);
    expect((await order('fulfillments/create', '{"id":1,"order_id":71}', id)).status).toBe(200);
    await notices.updateOne({ _id: '71' }, { $set: { nextAt: null } });
    expect((await order('fulfillments/create', '{"id":1,"order_id":71}', id)).status).toBe(200);
    expect((await order('orders/updated', '{"id":"72"}')).status).toBe(200);
    const bad = { 'x-shopify-hmac-sha256': 'x' };
    expect((await order('orders/updated', '{"id":73}', bad)).status).toBe(401);
    told.mockRestore();
    expect(await notices.find().toArray()).toMatchObject([{ _id: '71', nextAt: null }]);
  });

  it('notes under which number an order stands, without the number, until the order, the person or the shop is to be forgotten', async () => {
    const rows = () => database.collection<{ _id: string }>('phone_orders').find().toArray();
    const order = (id: number, phone: string, minute = 0) => {
      const at = new Date(Date.now() + minute * 60_000).toISOString();
      const address = { phone, country_code: 'DE' };
      const body = JSON.stringify({ id, created_at: at, updated_at: at, shipping_address: address });
      return send(body, { 'x-shopify-topic': 'orders/updated' });
    };
    const redact = (orders_to_redact: number[], phone: string | null) =>
      send(JSON.stringify({ customer: { phone }, orders_to_redact }), {
        'x-shopify-topic': 'customers/redact',
      });
    const book = running.get(PhoneOrderBook);
    await order(90, '0151 23456789');
    await order(91, '+49 (0)151 / 2345 6789', 1);
    await order(92, '0151 99999999', 2);
    expect(await book.under('4915123456789')).toEqual(['91', '90']);
    expect(JSON.stringify(await rows())).not.toContain('23456789');
    // Somebody else is asked of from now on; what comes late of before changes nothing.
    await order(91, '0151 99999999', 3);
    await order(91, '+49 (0)151 / 2345 6789', 1);
    expect(await book.under('+49 151 23456789')).toEqual(['90']);
    expect((await redact([92], null)).status).toBe(200);
    expect((await rows()).map(({ _id }) => _id).sort()).toEqual(['90', '91']);
    expect((await redact([], '+4915123456789')).status).toBe(200);
    expect((await rows()).map(({ _id }) => _id)).toEqual(['91']);
    expect(
      (await send('{"shop_domain":"blue.myshopify.com"}', { 'x-shopify-topic': 'shop/redact' })).status,
    ).toBe(200);
    expect(await rows()).toEqual([]);
  });

  it('notes that a checkout was ordered where customers are reminded of them', async () => {
    const order = { 'x-shopify-topic': 'orders/create' };
    const body = '{"id":80,"checkout_token":"b1946ac9"}';
    const told = jest.spyOn(running.get(LiveSettings), 'get');
    told.mockImplementation(((name: string) =>
      name === 'notices.checkouts' ? { ...NO_CHECKOUT_NEWS, on: true } : NO_ORDER_NEWS) as never);
    expect((await send(body, order)).status).toBe(200);
    expect((await send(body, { 'x-shopify-topic': 'checkouts/update' })).status).toBe(200);
    told.mockRestore();
    expect((await send('{"id":81,"checkout_token":"ad0234"}', order)).status).toBe(200);
    const checkouts = database.collection<{ _id: string }>('checkouts');
    expect(await checkouts.find().toArray()).toMatchObject([
      { _id: 'b1946ac9', state: 'ordered', conversationId: null },
    ]);
  });

  it('notes a webhook that comes twice once, also when it was looked at in between', async () => {
    const id = { 'x-shopify-webhook-id': randomUUID() };
    expect((await send('{"id":7}', id)).status).toBe(200);
    const news = running.get(CatalogueNews);
    await news.done(await news.oldest(100));
    expect((await send('{"id":7}', id)).status).toBe(200);
    expect(await noted()).toEqual([]);
    expect((await send('{"id":7}')).status).toBe(200);
    expect(await noted()).toEqual(['p:7']);
  });

  it.each<[string, Record<string, string>]>([
    ['none', { 'x-shopify-hmac-sha256': '' }],
    ['of another secret', { 'x-shopify-hmac-sha256': signatureOf('{"id":7}', 'another secret') }],
    ['of another body', { 'x-shopify-hmac-sha256': signatureOf('{"id":8}') }],
    ['in hex', { 'x-shopify-hmac-sha256': Buffer.from(signatureOf('{"id":7}'), 'base64').toString('hex') }],
    ['cut off', { 'x-shopify-hmac-sha256': signatureOf('{"id":7}').slice(0, 20) }],
    ['followed by more', { 'x-shopify-hmac-sha256': `${signatureOf('{"id":7}')}A` }],
    ['huge', { 'x-shopify-hmac-sha256': 'A'.repeat(4_000) }],
  ])('refuses a signature that is %s', async (_, headers) => {
    expect((await send('{"id":7}', headers)).status).toBe(401);
    expect(await noted()).toEqual([]);
  });

  it('counts what it refuses, and keeps nothing of it', async () => {
    const secret = 'customer words';
    expect((await send(secret, { 'x-shopify-hmac-sha256': 'x' })).status).toBe(401);
    const events = database.collection('security_events');
    await until(
      'the refusal is counted',
      async () => (await events.countDocuments({ kind: 'webhook_signature_refused' })) > 0,
    );
    expect(JSON.stringify(await events.find().toArray())).not.toContain(secret);
  });

  it.each(['red.myshopify.com', 'blue.myshopify.com.evil.example', ''])(
    'refuses what another shop sends that has the same app: %j',
    async (domain) => {
      const headers = { 'x-shopify-shop-domain': domain, 'x-shopify-topic': 'app/uninstalled' };
      expect((await send('{}', headers)).status).toBe(403);
      expect(await noted()).toEqual([]);
    },
  );

  it.each([
    ['orders/create', '{"id":7}'],
    ['products/updated', '{"id":7}'],
    ['PRODUCTS/UPDATE', '{"id":7}'],
    ['', '{"id":7}'],
    ['products/update', '{"id":"7"}'],
    ['products/update', '{"id":-7}'],
    ['products/update', '{"id":1e300}'],
    ['products/update', 'null'],
    ['products/update', '[7]'],
    ['products/update', '{"id":'],
    ['products/update', ''],
    ['products/update', '['.repeat(20_000)],
  ])('takes %j %j and looks at nothing', async (topic, body) => {
    expect((await send(body, { 'x-shopify-topic': topic })).status).toBe(200);
    expect(await noted()).toEqual([]);
  });

  it('takes a body as large as one may be, and no larger one', async () => {
    const body = (bytes: number): string => `{"id":7,"body_html":"${' '.repeat(bytes - 23)}"}`;
    expect((await send(body(WEBHOOK_MAX_BYTES))).status).toBe(200);
    expect((await send(body(WEBHOOK_MAX_BYTES + 1))).status).toBe(413);
    expect(await noted()).toEqual(['p:7']);
  });

  it('is not read from, and no other address', async () => {
    expect((await fetch(`${running.url}/webhooks/shopify`)).status).toBe(404);
    expect((await send('{"id":7}', {}, '/Webhooks/Shopify')).status).toBe(404);
    expect((await send('{"id":7}', {}, '//webhooks/shopify')).status).toBe(404);
    expect(await noted()).toEqual([]);
  });

  it('says when to come again where it could not be kept', async () => {
    const failing = jest.spyOn(running.get(CatalogueNews), 'note').mockRejectedValueOnce(new Error('away'));
    const id = { 'x-shopify-webhook-id': randomUUID() };
    const refused = await send('{"id":7}', id);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    failing.mockRestore();
    expect((await send('{"id":7}', id)).status).toBe(200);
    expect(await noted()).toEqual(['p:7']);
  });
});
