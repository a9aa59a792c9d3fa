import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { FakeClock, testSettings } from '@feelori/testing';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import type { VariableName } from '@feelori/platform/settings';
import type { ProductNode, VariantNode, VariantPage } from './read-product';
import { Shopify } from './shopify';
import type { ShopifyError } from './shopify-error';

type Answer = (reply: FastifyReply, body: { query: string; variables: Record<string, string> }) => unknown;

let app: FastifyInstance;
let answers: Answer[];
let asked: { token: unknown; variables: Record<string, string> }[];
let grants: number;
let url: string;
let redis: CacheRedis;
let profile: object;
const clock = new FakeClock();

beforeAll(async () => {
  app = fastify({ forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, body),
  );
  app.post('/shopify/admin/oauth/access_token', () => {
    grants += 1;
    return { access_token: `granted-${grants}`, expires_in: 100 };
  });
  app.post<{ Body: { query: string; variables: Record<string, string> } }>(
    '/shopify/admin/api/2026-10/graphql.json',
    (request, reply) => {
      if (request.body.query.includes('query ShopProfile')) return reply.send({ data: profile });
      asked.push({ token: request.headers['x-shopify-access-token'], variables: request.body.variables });
      const next = answers.length > 1 ? answers.shift() : answers[0];
      return next?.(reply, request.body);
    },
  );
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());
beforeEach(() => {
  answers = [];
  asked = [];
  grants = 0;
  profile = {
    shop: { ianaTimezone: 'America/Los_Angeles' },
    currentAppInstallation: { accessScopes: [{ handle: 'read_inventory' }] },
  };
  // Nothing listens there: the cache and the breaker's shared memory are away, which must not matter.
  redis = new CacheRedis('redis://127.0.0.1:9');
  redis.on('error', () => undefined);
});
afterEach(() => redis.disconnect());

function shopify(changes: Partial<Record<VariableName, string>> = {}): Shopify {
  const settings = testSettings({
    SHOPIFY_ADMIN_URL: `${url}/shopify`,
    SHOPIFY_API_VERSION: '2026-10',
    ...changes,
  });
  return new Shopify(settings, new BreakerBoard(settings, clock, redis), clock, redis);
}
const GRANT = {
  SHOPIFY_ACCESS_TOKEN: '',
  SHOPIFY_CLIENT_ID: 'client-id',
  SHOPIFY_CLIENT_SECRET: 'test-only-client-secret',
};
const data =
  (value: unknown): Answer =>
  (reply) =>
    reply.send({ data: value });
const failure = async (running: Promise<unknown>): Promise<Partial<ShopifyError>> =>
  running.then(
    () => ({}),
    (error: ShopifyError) => error,
  );
const SEARCH = { terms: ['dress'], category: null, priceMin: null, priceMax: 80, inStockOnly: true };

function product(changes: Partial<ProductNode> = {}): ProductNode {
  return {
    id: 'gid://shopify/Product/7',
    title: 'Dress',
    description: null,
    productType: null,
    status: 'ACTIVE',
    onlineStoreUrl: 'https://shop.test.invalid/products/dress',
    featuredMedia: null,
    priceRangeV2: {
      minVariantPrice: { amount: '49.99', currencyCode: 'USD' },
      maxVariantPrice: { amount: '59.99', currencyCode: 'USD' },
    },
    options: [],
    variantsCount: { count: 1 },
    variants: page([variant()]),
    ...changes,
  };
}
function variant(changes: Partial<VariantNode> = {}): VariantNode {
  return {
    title: 'M',
    price: '49.99',
    availableForSale: true,
    inventoryQuantity: 2,
    inventoryPolicy: 'DENY',
    inventoryItem: { tracked: true },
    selectedOptions: [],
    ...changes,
  };
}
function page(nodes: VariantNode[], endCursor: string | null = null): VariantPage {
  return { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } };
}
const sized = (from: number, to: number, changes: Partial<VariantNode> = {}) =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    variant({
      title: `${from + at}`,
      selectedOptions: [{ name: 'Talla', value: `${from + at}` }],
      ...changes,
    }),
  );
const TALLA = [{ name: 'Talla', optionValues: [{ name: '1' }] }];
const found = (...nodes: ProductNode[]) => data({ products: { nodes } });
const SOLD_OUT = { availableForSale: false };
const EVERY = { ...SEARCH, terms: [], priceMax: null, inStockOnly: false };

describe('products', () => {
  it('are shown only when active, within the price and in stock', async () => {
    const dear = { amount: '99.00', currencyCode: 'USD' };
    answers = [
      found(
        product(),
        product({ status: 'UNLISTED' }),
        product({ status: 'DRAFT' }),
        product({ priceRangeV2: { minVariantPrice: dear, maxVariantPrice: dear } }),
        product({ variants: page([]) }),
      ),
      found(product()),
    ];
    const shown = await shopify().searchProducts(SEARCH);
    expect(shown).toMatchObject([{ id: '7', priceMin: '49.99', available: true, variants: [{ low: true }] }]);
    expect(asked.map(({ variables }) => variables)).toMatchObject([
      { q: 'status:active published_status:published price:<=80 (dress*)' },
      { q: 'id:7 status:active published_status:published', stock: true },
    ]);
  });

  it('have no link when another front end sells them, and one is looked up by the same clause', async () => {
    answers = [found(product({ onlineStoreUrl: null }))];
    expect(await shopify().getProduct('7')).toMatchObject({ id: '7', url: null });
    expect(asked[0]?.variables).toMatchObject({ q: 'id:7 status:active published_status:published' });
    answers = [found()];
    expect(await shopify().getProduct('8')).toBeNull();
  });

  it.each<[string, Partial<VariantNode>, object]>([
    ['few that are counted', {}, { available: true, low: true, onOrder: false }],
    ['not counted', { inventoryItem: { tracked: false } }, { available: true, low: false }],
    ['not to be seen', { inventoryItem: null }, { available: true, low: false, onOrder: false }],
    ['to be ordered on', { inventoryPolicy: 'CONTINUE' }, { available: true, low: false, onOrder: false }],
    [
      'ordered on beyond what is there',
      { inventoryPolicy: 'CONTINUE', inventoryQuantity: -3 },
      { available: true, low: false, onOrder: true },
    ],
    [
      'not counted and below nothing',
      { inventoryPolicy: 'CONTINUE', inventoryQuantity: -3, inventoryItem: { tracked: false } },
      { available: true, low: false, onOrder: false },
    ],
    ['unknown', { inventoryQuantity: null }, { available: true, low: false, onOrder: false }],
    ['none', { ...SOLD_OUT, inventoryQuantity: 0 }, { available: false, low: false, onOrder: false }],
    ['below none', { ...SOLD_OUT, inventoryQuantity: -2 }, { available: false, low: false }],
  ])('with a stock that is %s', async (_, changes, expected) => {
    answers = [found(product({ variants: page([variant(changes)]) }))];
    expect((await shopify().getProduct('7'))?.variants).toMatchObject([expected]);
  });

  it('are asked for without what this app may not see', async () => {
    profile = { shop: { ianaTimezone: 'UTC' }, currentAppInstallation: { accessScopes: [] } };
    answers = [found(product())];
    await shopify().getProduct('7');
    expect(asked[0]?.variables).toMatchObject({ stock: false });
  });

  it('are known with the variants of all pages', async () => {
    const first = product({ options: TALLA, variantsCount: { count: 350 } });
    answers = [
      found({ ...first, variants: page(sized(1, 100, SOLD_OUT), 'one') }),
      data({ product: { variants: page(sized(101, 349, SOLD_OUT), 'two') } }),
      data({ product: { variants: page(sized(350, 350)) } }),
    ];
    const whole = await shopify().getProduct('7');
    expect(whole).toMatchObject({ available: true, partial: false, variants: { length: 350 } });
    expect(asked.map(({ variables }) => variables['after'])).toEqual([undefined, 'one', 'two']);
  });

  it('with very many variants are read by their titles', async () => {
    const names = [
      { name: 'Colour', optionValues: [{ name: 'Red' }] },
      { name: 'Größe', optionValues: [{ name: '58' }] },
    ];
    const bare = variant({ title: 'Red / 58' });
    delete bare.selectedOptions;
    answers = [
      found(product({ options: names, variantsCount: { count: 2_000 }, variants: page([], 'one') })),
      data({ product: { variants: page([bare, { ...bare, title: 'Red / 58 / 9' }]) } }),
    ];
    expect((await shopify().getProduct('7'))?.variants.map(({ options }) => options)).toEqual([
      [
        { name: 'Colour', value: 'Red' },
        { name: 'Größe', value: '58' },
      ],
      [],
    ]);
  });

  it('are not called sold out when a further page could not be read', async () => {
    answers = [
      found(product({ options: TALLA, variants: page(sized(1, 100, SOLD_OUT), 'one') })),
      (reply) => reply.code(402).send({}),
    ];
    expect(await shopify().getProduct('7')).toMatchObject({ available: null, partial: true });
  });

  it('of a list are looked at again when none of the variants seen can be bought', async () => {
    const rows = (id: number, changes: Partial<VariantNode>) =>
      product({
        id: `gid://shopify/Product/${id}`,
        options: TALLA,
        variantsCount: { count: 60 },
        variants: page(sized(1, 10, changes), 'x'),
      });
    const look = (id: number, end: Partial<VariantNode>) => ({
      id: `gid://shopify/Product/${id}`,
      variants: page([...sized(1, 55, SOLD_OUT), ...sized(56, 60, end)]),
    });
    answers = [
      found(rows(1, SOLD_OUT), rows(2, SOLD_OUT), rows(3, {})),
      data({ nodes: [look(1, SOLD_OUT), look(2, {}), null] }),
    ];
    const shown = await shopify().searchProducts(EVERY);
    expect(shown.map(({ id, available }) => [id, available])).toEqual([
      ['2', true],
      ['3', true],
      ['1', false],
    ]);
    expect(asked[1]?.variables).toMatchObject({
      ids: ['gid://shopify/Product/1', 'gid://shopify/Product/2'],
      first: 60,
    });
  });

  it('stay unknown rather than sold out when they cannot be looked at again', async () => {
    const some = (id: number) =>
      product({
        id: `gid://shopify/Product/${id}`,
        variants: page(sized(1, 10, SOLD_OUT), 'x'),
        variantsCount: { count: 900 },
      });
    answers = [found(...[1, 2, 3].map(some)), (reply) => reply.code(402).send({})];
    const shown = await shopify().searchProducts({ ...EVERY, inStockOnly: true });
    expect(shown.map(({ available }) => available)).toEqual([null, null, null]);
  });
});

describe('orders', () => {
  const order = (name: string, phone: string | null) => ({
    name,
    phone,
    createdAt: '2026-11-01T00:00:00Z',
    cancelledAt: null,
    displayFinancialStatus: 'PAID',
    displayFulfillmentStatus: 'UNFULFILLED',
    returnStatus: 'NO_RETURN',
    currentTotalPriceSet: { presentmentMoney: { amount: '10.0', currencyCode: 'USD' } },
    customer: null,
    shippingAddress: { phone: '07700 900102', countryCodeV2: 'GB' },
    billingAddress: null,
    fulfillments: [],
    lineItems: { nodes: [] },
  });

  it('match by their exact name, and carry every phone in one form', async () => {
    answers = [data({ orders: { nodes: [order('#10011', null), order('#1001', '+1 650 555 0101')] } })];
    const found = await shopify().orderByName('1001');
    expect(found).toMatchObject({ name: '#1001', phones: ['+16505550101', '+447700900102'] });
    expect(asked[0]?.variables['q']).toBe('name:"1001"');
  });

  it('list what is left on them, and carry the zone of the shop', async () => {
    const line = (title: string, quantity: number, currentQuantity: number) => ({
      title,
      variantTitle: null,
      quantity,
      currentQuantity,
    });
    const lines = [line('Dress', 3, 1), line('Belt', 1, 0), line('Hat', 2, 2)];
    const edited = { ...order('#1001', null), lineItems: { nodes: lines } };
    answers = [data({ orders: { nodes: [edited] } })];
    expect(await shopify().orderByName('1001')).toMatchObject({
      timeZone: 'America/Los_Angeles',
      lines: [
        { title: 'Dress', quantity: 1 },
        { title: 'Hat', quantity: 2 },
      ],
    });
  });

  it.each([
    ['cancelled', { cancelledAt: '2026-11-02T00:00:00Z' }, [{ title: 'Belt', quantity: 2 }]],
    ['paid back', { displayFinancialStatus: 'REFUNDED' }, [{ title: 'Belt', quantity: 2 }]],
    ['emptied', {}, []],
  ])('say of one that was %s what was on it, if nothing is left', async (_, changes, expected) => {
    const gone = [{ title: 'Belt', variantTitle: null, quantity: 2, currentQuantity: 0 }];
    answers = [
      data({ orders: { nodes: [{ ...order('#1001', null), ...changes, lineItems: { nodes: gone } }] } }),
    ];
    expect((await shopify().orderByName('1001'))?.lines).toEqual(expected);
  });

  it('are told in UTC when the shop’s zone is none', async () => {
    profile = { shop: { ianaTimezone: 'Mars/Olympus' }, currentAppInstallation: { accessScopes: [] } };
    answers = [data({ orders: { nodes: [order('#1001', null)] } })];
    expect(await shopify().orderByName('1001')).toMatchObject({ timeZone: 'UTC' });
  });

  it('mark a parcel as taken back, whichever way Shopify says so', async () => {
    const parcel = (status: string, displayStatus: string | null) => ({
      status,
      displayStatus,
      estimatedDeliveryAt: null,
      deliveredAt: null,
      trackingInfo: [],
    });
    const fulfillments = [
      parcel('CANCELLED', 'IN_TRANSIT'),
      parcel('CANCELLED', null),
      parcel('SUCCESS', 'CANCELED'),
    ];
    answers = [data({ orders: { nodes: [{ ...order('#1001', null), fulfillments }] } })];
    const found = await shopify().orderByName('1001');
    expect(found?.fulfillments.map(({ status }) => status)).toEqual(['CANCELED', 'CANCELED', 'CANCELED']);
  });

  it('are not searched with what a customer made up', async () => {
    answers = [data({ orders: { nodes: [] } })];
    await shopify().orderByName('1001" OR status:any (');
    expect(asked[0]?.variables['q']).toBe('name:"1001ORSTATUSANY"');
  });

  it('belong to the one customer whose stored number is exactly the sender', async () => {
    const customer = (phoneNumber: string) => ({
      id: 'gid://shopify/Customer/9',
      defaultPhoneNumber: { phoneNumber },
    });
    answers = [data({ customerByIdentifier: customer('+16505550101') })];
    expect(await shopify().customerByPhone('+16505550101')).toBe('9');
    answers = [data({ customerByIdentifier: customer('+16505550109') })];
    expect(await shopify().customerByPhone('+16505550101')).toBeNull();
  });

  it('are refused when two customers have the sender’s number', async () => {
    answers = ['1', '2'].map(
      (id) => (reply, body) =>
        reply.send({
          data: {
            customerByIdentifier: {
              id: `gid://shopify/Customer/${id}`,
              defaultPhoneNumber: { phoneNumber: body.variables['phone'] },
            },
          },
        }),
    );
    expect(await shopify().customerByPhone('+5215512345678')).toBeNull();
  });
});

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
    answers = [throttled, found(product())];
    const began = performance.now();
    expect(await shopify().getProduct('7')).toMatchObject({ id: '7' });
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
    answers = [stub];
    expect(await failure(shopify().getProduct('7'))).toMatchObject(expected);
  });

  it('gives up a call that hangs after four seconds', async () => {
    answers = [() => new Promise(() => undefined)];
    expect(await failure(shopify().getProduct('7'))).toMatchObject({ kind: 'timeout' });
  }, 8_000);

  it('stops calling after five failures', async () => {
    answers = [(reply) => reply.code(402).send({})];
    const shop = shopify();
    for (let at = 0; at < 5; at += 1) await failure(shop.getProduct('7'));
    expect(await failure(shop.getProduct('7'))).toBeInstanceOf(BreakerOpen);
    expect(asked).toHaveLength(5);
  });

  it('stops calling at once when Shopify does not take the token', async () => {
    answers = [(reply) => reply.code(401).send({ errors: 'no' })];
    const shop = shopify();
    expect(await failure(shop.getProduct('7'))).toMatchObject({ kind: 'auth' });
    expect(await failure(shop.getProduct('7'))).toBeInstanceOf(BreakerOpen);
    expect(asked).toHaveLength(1);
  });
});

describe('the client-credentials grant', () => {
  it('is asked once for calls that come together, and again at 80 % of its life', async () => {
    answers = [found()];
    const shop = shopify(GRANT);
    await Promise.all([shop.getProduct('1'), shop.getProduct('2'), shop.getProduct('3')]);
    expect(grants).toBe(1);
    clock.advance(81_000);
    await shop.getProduct('4');
    expect([grants, asked.at(-1)?.token]).toEqual([2, 'granted-2']);
  });

  it('is renewed once when Shopify refuses the token', async () => {
    answers = [(reply) => reply.code(401).send({ errors: 'no' }), found(product())];
    expect(await shopify(GRANT).getProduct('7')).toMatchObject({ id: '7' });
    expect(asked.map(({ token }) => token)).toEqual(['granted-1', 'granted-2']);
  });
});
