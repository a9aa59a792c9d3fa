import { Receiver } from '../testing/receiver';
import { TestingShop } from '../testing/testing-shop';

describe('webhooks of the shop', () => {
  let shop: TestingShop;
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = new Receiver();
    shop = new TestingShop({ SHOPIFY_WEBHOOK_URL: await receiver.listen() });
  });
  afterEach(async () => {
    await shop.app.close();
    await receiver.close();
  });

  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, payload: object = {}) =>
    (
      await shop.app.inject({ method, url: `/_sim/shopify${path}`, ...(method === 'GET' ? {} : { payload }) })
    ).json<Record<string, unknown>>();
  const header = (name: string): string[] => receiver.got.map(({ headers }) => String(headers[name]));
  const price = (amount: string) => call('PATCH', '/products/azure-wrap-dress', { price: amount });
  const subscribe = () =>
    shop.ask(
      `mutation { webhookSubscriptionCreate(topic: PRODUCTS_UPDATE, webhookSubscription: {uri: "https://x.co/hook"}) {
        webhookSubscription { id } userErrors { message } } }`,
    );

  it('come again under the same id when told to', async () => {
    await call('PUT', '/webhooks', { duplicates: 2 });
    await price('59.90');
    expect(header('x-shopify-topic')).toEqual(Array(3).fill('products/update'));
    expect(new Set(header('x-shopify-webhook-id')).size).toBe(1);
  });

  it('come in another order after they were held', async () => {
    await call('POST', '/webhooks/hold');
    await price('59.90');
    shop.world.clock.jump(60_000);
    await price('49.90');
    expect(receiver.got).toHaveLength(0);
    expect(await call('GET', '/webhooks')).toMatchObject({ held: 2 });
    const { released } = await call('POST', '/webhooks/release', { order: 'reversed' });
    expect(released).toMatchObject([{ statuses: [200] }, { statuses: [200] }]);
    const [later, earlier] = receiver.got.map(({ json }) => json as unknown as { updated_at: string });
    expect(later!.updated_at > earlier!.updated_at).toBe(true);
    expect(header('x-shopify-triggered-at')[0]! > header('x-shopify-triggered-at')[1]!).toBe(true);
    await price('69.00');
    expect(receiver.got).toHaveLength(3);
  });

  it('are retried after a change only when told to', async () => {
    receiver.answers = [500];
    expect(await price('59.90')).toMatchObject({ webhooks: [{ statuses: [500] }] });
    await call('PUT', '/webhooks', { retry: true, retry_step_ms: 1 });
    receiver.answers = [500, 0];
    expect(await price('49.90')).toMatchObject({ webhooks: [{ statuses: [500, 0, 200] }] });
  });

  it('lose their subscription after eight retries were refused', async () => {
    await subscribe();
    await call('PUT', '/webhooks', { retry: true, retry_step_ms: 1 });
    receiver.answers = Array<number>(9).fill(503);
    expect(await price('59.90')).toMatchObject({ webhooks: [{ statuses: Array(9).fill(503) }] });
    const { body } = await shop.ask('{ webhookSubscriptions(first: 9) { nodes { id } } }');
    expect(body.data).toEqual({ webhookSubscriptions: { nodes: [] } });
    await subscribe();
    expect(await call('GET', '/webhooks')).toMatchObject({ subscriptions: [{ topic: 'PRODUCTS_UPDATE' }] });
  });
});
