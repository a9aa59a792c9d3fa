import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ENDPOINTS,
  pathOf,
  type WebhookDeliveryList,
  type WebhookDeliveryView,
  type WebhookEndpointList,
  type WebhookEndpointView,
  type WebhookSecret,
} from '@feelori/contracts';
import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import { EventFollower, OutgoingKeeperModule, WebhookDeliverer } from '@feelori/skills/outgoing';
import { testApp, type TestApp, testSettings, testStores, until } from '@feelori/testing';
import { getModelToken } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { OutgoingWebhooksAdminModule } from './outgoing-webhooks-admin.module';

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}
interface Told {
  type: string;
  data: Record<string, unknown>;
}

describe('outgoing webhooks, through HTTP', () => {
  const stores = testStores();
  const got: Got[] = [];
  let answer = 200;
  let receiver: Server;
  let url: string;
  let running: TestApp;

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        got.push({ headers: request.headers, body });
        response.writeHead(answer, { location: 'http://127.0.0.1:9/' }).end();
      })();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook?key=1`;
    const settings = testSettings({ ...stores.env, OUTGOING_PRIVATE_HOSTS: '127.0.0.1' });
    running = await testApp([OutgoingWebhooksAdminModule, OutgoingKeeperModule], settings);
  }, 30_000);
  afterAll(async () => {
    await running.close();
    receiver.close();
    await stores.drop();
  });
  beforeEach(() => {
    got.length = 0;
    answer = 200;
  });

  async function call<T>(
    endpoint: { method: string; path: string },
    { id = '', eventId = '', body }: { id?: string; eventId?: string; body?: object } = {},
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'olga', email: 'olga@shop.test', name: 'Olga', role: 'owner' as const };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const response = await fetch(running.url + pathOf(endpoint.path, { id, eventId }), {
      method: endpoint.method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
  const add = async (more: object = {}): Promise<WebhookSecret> => {
    const body = {
      url,
      events: ['customer.created', 'conversation.handed_over'],
      withDetails: false,
      ...more,
    };
    return (await call<WebhookSecret>(ENDPOINTS.addWebhookEndpoint, { body })).body;
  };
  const remove = (id: string): Promise<unknown> => call(ENDPOINTS.removeWebhookEndpoint, { id });
  const log = async (id: string): Promise<WebhookDeliveryView[]> =>
    (await call<WebhookDeliveryList>(ENDPOINTS.webhookDeliveries, { id })).body.items;
  const model = (name: string): Model<object> => running.get<Model<object>>(getModelToken(name) as never);
  const auditOf = async (id: string): Promise<string[]> => {
    const kept = await model('WebhookEndpoint').findById(id).lean<{ pendingAudit: { action: string }[] }>();
    return kept?.pendingAudit.map(({ action }) => action) ?? [];
  };
  const told = (): Told[] => got.map(({ body }) => JSON.parse(body) as Told);

  /** Whether it is signed as a receiver checks it, with each of the signatures. */
  function signedBy(secret: string, { headers, body }: Got): boolean {
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const digest = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(signed)
      .digest('base64');
    return String(headers['webhook-signature']).split(' ').includes(`v1,${digest}`);
  }

  async function customerComes(n: number): Promise<void> {
    const _id = `c_${String(n).padStart(20, '0')}`;
    const now = new Date();
    const tenMinutesAgo = new Date(now.getTime() - 600_000);
    await model('Customer').collection.insertOne({
      _id: _id as never,
      identities: [`wa:44770090${n}`],
      phone: `+44770090${n}`,
      name: 'Ann Reed',
      language: 'en',
      // WhatsApp told of it late.
      ...{ created_at: tenMinutesAgo, last_interaction: tenMinutesAgo, written_at: now },
    });
  }

  it('tells the secret once, and the database nothing of it', async () => {
    const { endpoint, secret } = await add();
    expect(secret).toMatch(/^whsec_/);
    const { body } = await call<WebhookEndpointList>(ENDPOINTS.webhookEndpoints);
    expect(body.items).toEqual([endpoint]);
    expect(JSON.stringify(body)).not.toContain(secret.slice(6));
    expect(JSON.stringify(await model('WebhookEndpoint').find().lean())).not.toContain(secret.slice(6));
    await remove(endpoint.id);
    expect((await call<WebhookEndpointList>(ENDPOINTS.webhookEndpoints)).body.items).toEqual([]);
  });

  it.each(['http://hooks.example.com/', 'https://169.254.169.254/', 'https://localhost/', 'nowhere'])(
    'refuses %s',
    async (refused) => {
      const body = { url: refused, events: ['customer.created'], withDetails: false };
      const { status } = await call(ENDPOINTS.addWebhookEndpoint, { body });
      expect(status).toBe(400);
      expect((await call<WebhookEndpointList>(ENDPOINTS.webhookEndpoints)).body.items).toEqual([]);
    },
  );

  it('tells of what happened once, signed, without a name or a number', async () => {
    const { endpoint, secret } = await add();
    await customerComes(1_001);
    await model('Turn').collection.insertOne({
      _id: '1:c_2#1' as never,
      conversationId: '1:c_2',
      customerId: 'c_2',
      endedAt: new Date(),
      figures: ['turns', 'handovers:complaint'],
      askedText: 'you ruined it',
    });
    const follow = async (): Promise<void> => {
      await running.get(EventFollower).run();
      await running.get(WebhookDeliverer).run();
    };
    await until('both to be told', async () => {
      await follow();
      return got.length >= 2;
    });
    await follow();
    expect(told().map(({ type, data }) => [type, data])).toEqual(
      expect.arrayContaining([
        ['customer.created', { customer_id: 'c_00000000000000001001', language: 'en' }],
        ['conversation.handed_over', { conversation_id: '1:c_2', customer_id: 'c_2', reason: 'complaint' }],
      ]),
    );
    expect(got).toHaveLength(2);
    expect(got.every((one) => signedBy(secret, one))).toBe(true);
    expect(JSON.stringify(got)).not.toMatch(/Ann|44770090|ruined/);
    expect((await log(endpoint.id)).map(({ state, tries, status }) => [state, tries, status])).toEqual([
      ['delivered', 1, 200],
      ['delivered', 1, 200],
    ]);
    await remove(endpoint.id);
  });

  it('tells names and numbers where the owner wants it', async () => {
    const { endpoint } = await add({ withDetails: true });
    await customerComes(1_002);
    await until('it to be told', async () => {
      await running.get(EventFollower).run();
      await running.get(WebhookDeliverer).run();
      return got.length > 0;
    });
    expect(told()[0]?.data).toMatchObject({ customer_name: 'Ann Reed', customer_phone: '+447700901002' });
    await remove(endpoint.id);
  });

  it('comes again after a failure, under the same id, and is replayed by a person', async () => {
    const { endpoint } = await add();
    answer = 503;
    const failed = await call<WebhookDeliveryView>(ENDPOINTS.testWebhookEndpoint, { id: endpoint.id });
    expect(failed.body).toMatchObject({ state: 'waiting', tries: 1, problem: 'It answered 503.' });
    const again = { id: endpoint.id, eventId: failed.body.eventId };
    expect((await call(ENDPOINTS.replayWebhook, again)).status).toBe(409);
    answer = 301;
    const deliveries = model('WebhookDelivery');
    await deliveries.updateOne({ _id: failed.body.id }, { nextAt: new Date() });
    await until('the second try', async () => {
      await running.get(WebhookDeliverer).run();
      return got.length === 2;
    });
    await until('it to be noted', async () => (await log(endpoint.id))[0]?.status === 301);
    answer = 204;
    await deliveries.updateOne({ _id: failed.body.id }, { state: 'given_up', nextAt: null });
    const replayed = await call<WebhookDeliveryView>(ENDPOINTS.replayWebhook, again);
    expect(replayed.body).toMatchObject({ state: 'delivered', status: 204, tries: 1 });
    expect(replayed.body.attempts.map(({ status, problem }) => [status, problem])).toEqual([
      [503, 'It answered 503.'],
      [301, 'It answered 301.'],
      [204, null],
    ]);
    expect(replayed.body.attempts.every(({ tookMs }) => tookMs >= 0 && tookMs < 10_000)).toBe(true);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    // The one that was refused is none of them.
    expect(await auditOf(endpoint.id)).toEqual(['webhooks.added', 'webhooks.tested', 'webhooks.replayed']);
    await remove(endpoint.id);
  });

  it('is signed with both secrets while one is replaced', async () => {
    const { endpoint, secret } = await add();
    const { body } = await call<WebhookSecret>(ENDPOINTS.rotateWebhookSecret, { id: endpoint.id });
    expect(body.secret).not.toBe(secret);
    await call(ENDPOINTS.testWebhookEndpoint, { id: endpoint.id });
    const [one] = got;
    expect([secret, body.secret].map((each) => one !== undefined && signedBy(each, one))).toEqual([
      true,
      true,
    ]);
    await remove(endpoint.id);
  });

  it('switches off who is gone, or took nothing for days, and on again for what happens from then on', async () => {
    const { endpoint } = await add();
    const all = async (): Promise<WebhookEndpointView | undefined> =>
      (await call<WebhookEndpointList>(ENDPOINTS.webhookEndpoints)).body.items[0];
    answer = 410;
    await call(ENDPOINTS.testWebhookEndpoint, { id: endpoint.id });
    expect(await all()).toMatchObject({ off: 'gone', version: 2 });
    const { url: same, events, withDetails } = endpoint;
    const on = { url: same, events, withDetails, on: true };
    const stale = { ...on, expectedVersion: 1 };
    expect((await call(ENDPOINTS.changeWebhookEndpoint, { id: endpoint.id, body: stale })).status).toBe(409);
    const body = { ...on, expectedVersion: 2 };
    expect((await call(ENDPOINTS.changeWebhookEndpoint, { id: endpoint.id, body })).status).toBe(200);
    answer = 500;
    const longAgo = new Date(Date.now() - 6 * 86_400_000);
    await model('WebhookEndpoint').updateOne({ _id: endpoint.id }, { failingSince: longAgo });
    await call(ENDPOINTS.testWebhookEndpoint, { id: endpoint.id });
    expect((await all())?.off).toBe('failed');
    await remove(endpoint.id);
  });
});
