import { BreakerOpen } from '@feelori/platform/resilience';
import type { ShopifyError } from './shopify-error';
import { adminApiStub, type Answer, data } from './testing/admin-api-stub';
import { found, product } from './testing/product-nodes';

const api = adminApiStub();
const GRANT = {
  SHOPIFY_ACCESS_TOKEN: '',
  SHOPIFY_CLIENT_ID: 'client-id',
  SHOPIFY_CLIENT_SECRET: 'test-only-client-secret',
};
const failure = async (running: Promise<unknown>): Promise<Partial<ShopifyError>> =>
  running.then(
    () => ({}),
    (error: ShopifyError) => error,
  );

describe('failures', () => {
  const throttled: Answer = (reply) =>
    reply.send({
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
      extensions: {
        cost: {
          requestedQueryCost: 30,
          throttleStatus: { maximumAvailable: 1000, currentlyAvailable: 20, restoreRate: 100 },
        },
      },
    });

  it('waits for the bucket and asks again', async () => {
    api.answers = [throttled, found(product())];
    const began = performance.now();
    expect(await api.shopify().getProduct('7')).toMatchObject({ id: '7' });
    expect(performance.now() - began).toBeGreaterThanOrEqual(95);
  });

  it.each<[string, Answer, Partial<ShopifyError>]>([
    ['a wrong token', (reply) => reply.code(401).send({ errors: '[API] Invalid API key' }), { kind: 'auth' }],
    [
      'a missing scope',
      (reply) => reply.send({ errors: [{ extensions: { code: 'ACCESS_DENIED' } }] }),
      { kind: 'denied' },
    ],
    [
      'a page of HTML',
      (reply) => reply.code(502).type('text/html').send('<html>'),
      { kind: 'unavailable', status: 502 },
    ],
    [
      'half an answer',
      (reply) => reply.type('application/json').send('{"data":{"pro'),
      { kind: 'invalid_answer' },
    ],
    [
      'another shape',
      data({ products: { nodes: [{ id: 'gid://shopify/Product/7', status: 'ACTIVE' }] } }),
      { kind: 'invalid_answer' },
    ],
    ['a frozen shop', (reply) => reply.code(402).send({}), { kind: 'denied' }],
    [
      'a filter Shopify ignored',
      (reply) =>
        reply.send({
          data: { products: { nodes: [] } },
          extensions: { search: [{ warnings: [{ field: 'phone' }] }] },
        }),
      { kind: 'bad_request' },
    ],
  ])('judges %s', async (_, stub, expected) => {
    api.answers = [stub];
    expect(await failure(api.shopify().getProduct('7'))).toMatchObject(expected);
  });

  it('gives up a call that hangs after four seconds', async () => {
    api.answers = [() => new Promise(() => undefined)];
    expect(await failure(api.shopify().getProduct('7'))).toMatchObject({ kind: 'timeout' });
  }, 8_000);

  it('stops calling after five failures', async () => {
    api.answers = [(reply) => reply.code(402).send({})];
    const shop = api.shopify();
    for (let at = 0; at < 5; at += 1) await failure(shop.getProduct('7'));
    expect(await failure(shop.getProduct('7'))).toBeInstanceOf(BreakerOpen);
    expect(api.asked).toHaveLength(5);
  });

  it('stops calling at once when Shopify does not take the token', async () => {
    api.answers = [(reply) => reply.code(401).send({ errors: 'no' })];
    const shop = api.shopify();
    expect(await failure(shop.getProduct('7'))).toMatchObject({ kind: 'auth' });
    expect(await failure(shop.getProduct('7'))).toBeInstanceOf(BreakerOpen);
    expect(api.asked).toHaveLength(1);
  });
});

describe('the client-credentials grant', () => {
  it('is asked once for calls that come together, and again at 80 % of its life', async () => {
    api.answers = [found()];
    const shop = api.shopify(GRANT);
    await Promise.all([shop.getProduct('1'), shop.getProduct('2'), shop.getProduct('3')]);
    expect(api.grants).toBe(1);
    api.clock.advance(81_000);
    await shop.getProduct('4');
    expect([api.grants, api.asked.at(-1)?.token]).toEqual([2, 'granted-2']);
  });

  it('is renewed once when Shopify refuses the token', async () => {
    api.answers = [(reply) => reply.code(401).send({ errors: 'no' }), found(product())];
    expect(await api.shopify(GRANT).getProduct('7')).toMatchObject({ id: '7' });
    expect(api.asked.map(({ token }) => token)).toEqual(['granted-1', 'granted-2']);
  });
});
