import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { TestingShop } from '../testing/testing-shop';
import { shopifySignature } from './webhooks/signature';

interface Got {
  topic: string;
  id: string;
  signature: string;
  body: string;
}

describe('control of the demo shop', () => {
  const got: Got[] = [];
  let answers: number[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const header = (name: string): string => String(request.headers[name]);
      got.push({
        topic: header('x-shopify-topic'),
        id: header('x-shopify-webhook-id'),
        signature: header('x-shopify-hmac-sha256'),
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  let shop: TestingShop;

  beforeAll(async () => {
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const { port } = receiver.address() as AddressInfo;
    shop = new TestingShop({ SHOPIFY_WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/shopify` });
  });
  beforeEach(() => {
    got.length = 0;
    answers = [];
  });
  afterAll(async () => {
    await shop.app.close();
    receiver.closeAllConnections();
    receiver.close();
  });

  it('signs as Shopify does (a known pair of body and signature)', () => {
    expect(shopifySignature('{"id":1}', 'hush')).toBe('VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=');
  });

  it('changes price and stock, and tells with signed webhooks', async () => {
    const changed = await shop.app.inject({
      method: 'PATCH',
      url: '/_sim/shopify/products/azure-wrap-dress',
      payload: { variant: 'M', stock: 0, price: '59.90' },
    });
    expect(changed.statusCode).toBe(200);
    expect(got.map(({ topic }) => topic).sort()).toEqual(['inventory_levels/update', 'products/update']);
    for (const { body, signature } of got) {
      expect(signature).toBe(shopifySignature(body, shop.world.settings.shopify.webhookSecret));
    }
    const { body } = await shop.ask(
      '{ productByIdentifier(identifier:{handle:"azure-wrap-dress"}){ variants(first:5){nodes{title price availableForSale}} } }',
    );
    const nodes = (body.data?.['productByIdentifier']?.['variants'] as { nodes: unknown[] }).nodes;
    expect(nodes).toContainEqual({ title: 'M', price: '59.90', availableForSale: false });
  });

  it('moves an order on', async () => {
    const moved = await shop.app.inject({
      method: 'POST',
      url: '/_sim/shopify/orders/1003',
      payload: { to: 'delivered' },
    });
    expect(moved.json()).toMatchObject({ fulfillment: 'FULFILLED', parcel: 'DELIVERED' });
    expect(got.map(({ topic }) => topic).sort()).toEqual(['fulfillments/create', 'orders/updated']);
    const none = await shop.app.inject({
      method: 'POST',
      url: '/_sim/shopify/orders/9',
      payload: { to: 'delivered' },
    });
    expect(none.statusCode).toBe(404);
  });

  it('repeats a delivery under the same id, retries a refused one, and can sign wrongly', async () => {
    answers = [503];
    const url = '/_sim/shopify/webhooks';
    const payload = { topic: 'products/update', payload: { id: 1 }, duplicate: true };
    const sent = await shop.app.inject({ method: 'POST', url, payload });
    expect(sent.json()).toMatchObject({ statuses: [503, 200, 200] });
    expect(new Set(got.map(({ id }) => id)).size).toBe(1);
    got.length = 0;
    await shop.app.inject({
      method: 'POST',
      url,
      payload: { ...payload, duplicate: false, bad_signature: true },
    });
    expect(got[0]?.signature).not.toBe(
      shopifySignature('{"id":1}', shop.world.settings.shopify.webhookSecret),
    );
  });

  it('has somebody begin a checkout, go on in it and order', async () => {
    const post = async (url: string, payload: object) =>
      (await shop.app.inject({ method: 'POST', url: `/_sim/shopify/${url}`, payload })).json<{
        token: string;
      }>();
    const like = 1001;
    const { token } = await post('checkouts', { like, phone: '+16505550101', locale: 'es' });
    await post('checkouts', { like, token, completed: true });
    await post('orders', { like, checkout_token: token });
    const [began, completed, ordered] = got.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(got.map(({ topic }) => topic)).toEqual(['checkouts/create', 'checkouts/update', 'orders/create']);
    expect(began).toMatchObject({ token, phone: '+16505550101', completed_at: null });
    expect(began?.['abandoned_checkout_url']).toContain(`/checkouts/ac/${token}/recover?key=`);
    expect(began?.['line_items']).not.toEqual([]);
    expect(completed).toMatchObject({ token, completed_at: expect.any(String) as string });
    expect(ordered).toMatchObject({ checkout_token: token });
  });
});
