import { TestingShop } from '../testing/testing-shop';
import { shopOf } from './shop';

const SEARCH = `query($q:String!,$first:Int!,$after:String){ products(first:$first,after:$after,query:$q,sortKey:RELEVANCE){
  nodes{ title onlineStoreUrl variants(first:10){nodes{price availableForSale}} } pageInfo{hasNextPage endCursor} } }`;
const ORDERS = `query($q:String!){ orders(first:20,query:$q,sortKey:CREATED_AT,reverse:true){ nodes{
  name customer{defaultPhoneNumber{phoneNumber}} fulfillments(first:5){displayStatus trackingInfo(first:1){url}} } } }`;
const PERSON = `query($phone:String!){ customerByIdentifier(identifier:{phoneNumber:$phone}){ id firstName } }`;

interface Page {
  nodes: { title: string; name: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('Shopify Admin API', () => {
  const shop = new TestingShop();
  afterEach(() => shop.world.reset());
  afterAll(() => shop.app.close());

  const page = async (query: string, variables: object, field: string): Promise<Page> => {
    const { body } = await shop.ask(query, variables);
    return body.data?.[field] as unknown as Page;
  };

  it('searches, and pages by cursor without a gap or a repeat', async () => {
    const q = 'status:active published_status:published dress*';
    const all = await page(SEARCH, { q, first: 30 }, 'products');
    const first = await page(SEARCH, { q, first: 10 }, 'products');
    const second = await page(SEARCH, { q, first: 20, after: first.pageInfo.endCursor }, 'products');
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.nodes, ...second.nodes].map(({ title }) => title)).toEqual(
      all.nodes.map(({ title }) => title),
    );
  });

  it('finds variants by SKU among all products, the exact one before longer ones', async () => {
    const VARIANTS = `query($q:String!){ productVariants(first:5,query:$q,sortKey:SKU){
      nodes{ id sku product{ id variants(first:1){nodes{sku}} } } } }`;
    const { body } = await shop.ask('{products(first:1){nodes{variants(first:9){nodes{sku id}}}}}', {});
    const product = body.data?.['products'] as unknown as {
      nodes: { variants: { nodes: { sku: string; id: string }[] } }[];
    };
    const last = product.nodes[0]?.variants.nodes.at(-1);
    const found = async (q: string) =>
      (await page(VARIANTS, { q }, 'productVariants')).nodes as unknown as { sku: string; id: string }[];
    expect((await found(`sku:"${last?.sku.toLowerCase()}"`))[0]).toMatchObject({ id: last?.id });
    expect((await found(`sku:"${last?.sku.slice(0, 4)}"`)).length).toBeGreaterThan(1);
    expect(await found(`id:${last?.id.split('/').at(-1)}`)).toMatchObject([{ sku: last?.sku }]);
  });

  it('answers the tools with one cost note and the serving version', async () => {
    const { body, headers } = await shop.ask(SEARCH, { q: 'dress', first: 2 }, undefined, '2024-01');
    expect(headers['x-shopify-api-version']).toBe('2026-01');
    expect(body.extensions?.cost).toMatchObject({
      requestedQueryCost: 22,
      throttleStatus: { maximumAvailable: 2000, restoreRate: 100 },
    });
    expect(Number(body.extensions?.cost?.['actualQueryCost'])).toBeLessThanOrEqual(22);
    expect((await shop.ask('{shop{name}}', {}, undefined, 'nonsense')).status).toBe(404);
  });

  it('cannot search orders by phone: the filter is ignored and foreign orders come back', async () => {
    const { body } = await shop.ask(ORDERS, { q: 'phone:+16505550101' });
    const { nodes } = body.data?.['orders'] as unknown as { nodes: { customer: unknown }[] };
    const phones = new Set(nodes.map(({ customer }) => JSON.stringify(customer)));
    expect(phones.size).toBeGreaterThan(2);
    expect(body.extensions?.search).toEqual([
      {
        path: ['orders'],
        query: 'phone:+16505550101',
        warnings: [
          { field: 'phone', message: 'Invalid search field for this query.', code: 'invalid_field' },
        ],
      },
    ]);
  });

  it('goes from a number to its customer to their orders of the last 60 days', async () => {
    const { body } = await shop.ask(PERSON, { phone: '+16505550101' });
    const id = String(body.data?.['customerByIdentifier']?.['id']).split('/').at(-1);
    const orders = await page(ORDERS, { q: `customer_id:${id}` }, 'orders');
    expect(orders.nodes.map(({ name }) => name)).toEqual(['#1003', '#1001', '#1002', '#1036']);
    expect((await shop.ask(PERSON, { phone: '6505550101' })).body.data).toEqual({
      customerByIdentifier: null,
    });
    expect((await page(ORDERS, { q: 'name:#1043' }, 'orders')).nodes).toEqual([]);
    expect((await page(ORDERS, { q: 'name:1001' }, 'orders')).nodes.map(({ name }) => name)).toEqual([
      '#1001',
    ]);
  });

  it('throttles in a 200 and lets through again after the pause', async () => {
    await shop.app.inject({
      method: 'POST',
      url: '/_sim/shopify/bucket',
      payload: { available: 1, restore_rate: 0 },
    });
    const { status, body } = await shop.ask(SEARCH, { q: 'dress', first: 10 });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
      extensions: {
        cost: { requestedQueryCost: 110, actualQueryCost: null, throttleStatus: { currentlyAvailable: 1 } },
      },
    });
    await shop.app.inject({ method: 'POST', url: '/_sim/shopify/bucket', payload: {} });
    expect((await shop.ask(SEARCH, { q: 'dress', first: 10 })).body.errors).toBeUndefined();
  });

  it('refuses a query that costs more than 1,000 points', async () => {
    const { body } = await shop.ask(SEARCH, { q: 'dress', first: 250 });
    expect(body.errors).toMatchObject([{ extensions: { code: 'MAX_COST_EXCEEDED' } }]);
  });

  it('names a field that Shopify does not have', async () => {
    const { status, body } = await shop.ask('{ shop { owner } }');
    expect(status).toBe(200);
    expect(body.errors).toMatchObject([{ extensions: { code: 'undefinedField' } }]);
  });

  it('refuses what the app has no scope for', async () => {
    await shop.app.inject({
      method: 'POST',
      url: '/_sim/shopify/scopes',
      payload: { scopes: ['read_products'] },
    });
    const { body } = await shop.ask(ORDERS, { q: 'name:#1001' });
    expect(body.errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
    const stock = '{ products(first:1){ nodes{ variants(first:1){ nodes{ inventoryItem{ tracked } } } } } }';
    expect((await shop.ask(stock)).body.errors).toMatchObject([
      { extensions: { code: 'ACCESS_DENIED', requiredAccess: '`read_inventory` access scope.' } },
    ]);
  });

  it('answers a wrong token with 401 and a string', async () => {
    const { status, body } = await shop.ask('{shop{name}}', {}, 'wrong');
    expect(status).toBe(401);
    expect(typeof body.errors).toBe('string');
  });

  it('grants a token for 24 hours, form-encoded or JSON', async () => {
    const { clientId, clientSecret } = shop.world.settings.shopify;
    const grant = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const url = '/shopify/admin/oauth/access_token';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = await shop.app.inject({
      method: 'POST',
      url,
      headers,
      payload: new URLSearchParams(grant).toString(),
    });
    expect(form.json()).toMatchObject({ expires_in: 86_399 });
    const json = await shop.app.inject({ method: 'POST', url, payload: grant });
    const token = json.json<{ access_token: string }>().access_token;
    expect((await shop.ask('{shop{name}}', {}, token)).status).toBe(200);
    shop.world.clock.jump(86_400_000);
    expect((await shop.ask('{shop{name}}', {}, token)).status).toBe(401);
    const wrong = await shop.app.inject({ method: 'POST', url, payload: { ...grant, client_secret: 'no' } });
    expect(wrong.statusCode).toBe(400);
  });

  it('creates a draft order, or says what is wrong with it', async () => {
    const create = `mutation($input:DraftOrderInput!){ draftOrderCreate(input:$input){
      draftOrder{ name invoiceUrl totalPriceSet{shopMoney{amount}} } userErrors{field message} } }`;
    const good = await shop.ask(create, {
      input: { lineItems: [{ variantId: 'gid://shopify/ProductVariant/41000000000001', quantity: 2 }] },
    });
    expect(good.body.data?.['draftOrderCreate']).toMatchObject({
      draftOrder: { name: '#D1', totalPriceSet: { shopMoney: { amount: '138.00' } } },
      userErrors: [],
    });
    const bad = await shop.ask(create, { input: { lineItems: [{ quantity: 1 }] } });
    expect(bad.body.data?.['draftOrderCreate']).toMatchObject({
      draftOrder: null,
      userErrors: [{ field: ['lineItems', '0'] }],
    });
  });

  it('finds draft orders by their tag, opens their checkout, has them paid, and refuses them on demand', async () => {
    shopOf(shop.world).scenarios.set(['markets']);
    const create = `mutation($input:DraftOrderInput!){ draftOrderCreate(input:$input){
      draftOrder{ invoiceUrl totalPriceSet{presentmentMoney{amount currencyCode}} } userErrors{message} } }`;
    const tagged = `{ draftOrders(first:5, query:"tag:'cart-1'"){ nodes{ status discountCodes } } }`;
    const input = {
      lineItems: [{ variantId: 'gid://shopify/ProductVariant/41000000000001', quantity: 1 }],
      ...{ tags: ['cart-1'], discountCodes: ['ANN 10'], presentmentCurrencyCode: 'INR' },
    };
    const control = (payload: object) =>
      shop.app.inject({ method: 'POST', url: '/_sim/shopify/drafts', payload });
    const { body } = await shop.ask(create, { input });
    const invoiceUrl = `${shop.world.settings.port}/shopify/invoices/1`;
    const presentmentMoney = { amount: '5727.00', currencyCode: 'INR' };
    expect(body.data?.['draftOrderCreate']).toMatchObject({
      draftOrder: { invoiceUrl: expect.stringContaining(invoiceUrl), totalPriceSet: { presentmentMoney } },
    });
    expect((await shop.app.inject('/shopify/invoices/1')).body).toContain('5727.00 INR');
    await control({ pay: [1], refuse: true });
    const found = await shop.ask(tagged);
    expect(found.body.data?.['draftOrders']).toEqual({
      nodes: [{ status: 'COMPLETED', discountCodes: ['ANN 10'] }],
    });
    const refused = await shop.ask(create, { input });
    expect(refused.body.data?.['draftOrderCreate']).toMatchObject({
      draftOrder: null,
      userErrors: [{ message: 'Draft orders are refused' }],
    });
    shopOf(shop.world).scopes = ['read_products'];
    expect((await shop.ask(tagged)).body.errors).toMatchObject([{ extensions: { code: 'ACCESS_DENIED' } }]);
  });

  it('opens a cart permalink at the prices of the country it names, and holds nothing without a page', async () => {
    shopOf(shop.world).scenarios.set(['markets']);
    const cart = async (query = '') => (await shop.app.inject(`/shopify/cart/41000000000001:1${query}`)).body;
    expect(await cart()).toContain('69.00 USD');
    expect(await cart('?discount=TEN&country=IN')).toContain('5727.00 INR');
    expect(await cart('?country=NZ')).toContain('69.00 USD');
    shopOf(shop.world).scenarios.set(['headless']);
    expect(await cart()).toContain('Not in this shop');
  });

  it('serves the picture of a product', async () => {
    const picture = await shop.app.inject({ url: '/shopify/cdn/products/azure-wrap-dress.png' });
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.rawPayload.subarray(1, 4).toString()).toBe('PNG');
    expect((await shop.app.inject({ url: '/shopify/cdn/products/none.png' })).statusCode).toBe(404);
  });

  it('has a page behind each link, but none for what is hidden', async () => {
    const { body } = await shop.ask(
      '{ productByIdentifier(identifier:{handle:"poppy-midi-dress"}){ onlineStoreUrl } }',
    );
    const url = new URL(String(body.data?.['productByIdentifier']?.['onlineStoreUrl']));
    const found = await shop.app.inject({ url: url.pathname });
    expect(found.body).toContain('<h1>Poppy Midi Dress</h1>');
    for (const hidden of ['secret-blue-prototype-dress', 'blue-wholesale-dress', 'blue-vip-dress']) {
      expect((await shop.app.inject({ url: `/shopify/products/${hidden}` })).statusCode).toBe(404);
    }
    expect((await shop.app.inject({ url: '/shopify/policies/refund-policy' })).body).toContain('30 days');
  });

  it('writes what a shop calls its things as text, never as HTML', async () => {
    const own = shopOf(shop.world);
    const product = own.products.find(({ handle }) => handle === 'poppy-midi-dress');
    Object.assign(product ?? {}, {
      handle: 'poppy"onload="x',
      title: '<b>Poppy</b>',
      description: '<script>',
    });
    const { name } = own;
    Object.assign(own, { name: '<i>Mine</i>' });
    try {
      const url = `/shopify/products/${encodeURIComponent('poppy"onload="x')}`;
      const { statusCode, body } = await shop.app.inject({ url });
      expect(statusCode).toBe(200);
      expect(body).not.toMatch(/<b>|<i>|<script>|"onload=/);
      const api = await shop.ask(`{ products(first:50){ nodes{ descriptionHtml } } }`);
      expect(JSON.stringify(api.body.data)).not.toContain('<script>');
    } finally {
      Object.assign(own, { name });
    }
  });
});
