import { TestingShop } from '../../testing/testing-shop';
import { Receiver } from '../../testing/receiver';
import { SHOP_SCENARIO_NAMES } from './shop-scenarios';

type Row = Record<string, unknown>;
interface Variant {
  id: string;
  title: string;
  price: string;
  availableForSale: boolean;
  inventoryQuantity: number;
  inventoryItem: { tracked: boolean };
  selectedOptions: { name: string; value: string }[];
}
interface Shown {
  id: string;
  title: string;
  onlineStoreUrl: string | null;
  tracksInventory: boolean;
  priceRangeV2: { minVariantPrice: { amount: string; currencyCode: string } };
  featuredMedia: { preview: { image: { url: string; jpg: string } } };
  variantsCount: { count: number };
  options: { name: string; optionValues: { name: string }[] }[];
  variants: { nodes: Variant[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
interface ShownOrder {
  name: string;
  createdAt: string;
  currentTotalPriceSet: { shopMoney: { amount: string } };
  totalPriceSet: { shopMoney: { amount: string } };
  fulfillments: { displayStatus: string; estimatedDeliveryAt: string; trackingInfo: { number: string }[] }[];
  lineItems: { nodes: { title: string; quantity: number; currentQuantity: number }[] };
}

const PRODUCTS = `query($q:String!,$variants:Int!){ products(first:3, query:$q){ nodes{ id title onlineStoreUrl tracksInventory
  priceRangeV2{minVariantPrice{amount currencyCode}}
  featuredMedia{preview{image{url(transform:{maxWidth:800}) jpg:url(transform:{preferredContentType:JPG})}}}
  variantsCount{count} options{name optionValues{name}}
  variants(first:$variants){nodes{id title price availableForSale inventoryQuantity inventoryItem{tracked}
    selectedOptions{name value}} pageInfo{hasNextPage endCursor}} } } }`;
const ORDERS = `query($q:String!){ orders(first:15, query:$q, sortKey:CREATED_AT, reverse:true){ nodes{ name createdAt
  currentTotalPriceSet{shopMoney{amount}} totalPriceSet{shopMoney{amount}}
  fulfillments{displayStatus estimatedDeliveryAt trackingInfo{number}}
  lineItems(first:20){nodes{title quantity currentQuantity}} } } }`;

describe('what real shops send', () => {
  let shop: TestingShop;
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = new Receiver();
    shop = new TestingShop({ SHOPIFY_WEBHOOK_URL: await receiver.listen() });
    shop.world.clock.set(Date.parse('2026-11-03T12:00:00Z'));
    await shop.app.inject({ method: 'POST', url: '/_sim/shopify/bucket', payload: { maximum: 1_000_000 } });
  });
  afterEach(async () => {
    await shop.app.close();
    await receiver.close();
  });

  const turnOn = async (...active: string[]) =>
    shop.app.inject({ method: 'PUT', url: '/_sim/shopify/scenarios', payload: { active, notify: false } });
  const products = async (q = 'dress', variants = 20): Promise<Shown[]> => {
    const { body } = await shop.ask(PRODUCTS, { q, variants });
    return body.data!['products']!['nodes'] as Shown[];
  };
  const orders = async (q: string): Promise<ShownOrder[]> => {
    const { body } = await shop.ask(ORDERS, { q });
    return body.data!['orders']!['nodes'] as ShownOrder[];
  };

  it('untracked: stock that nobody counts can be bought, whatever the old count says', async () => {
    await turnOn('untracked');
    for (const { variants, tracksInventory } of await products()) {
      expect(tracksInventory).toBe(false);
      for (const variant of variants.nodes) {
        expect(variant).toMatchObject({
          availableForSale: true,
          inventoryQuantity: 2,
          inventoryItem: { tracked: false },
        });
      }
    }
    expect(await products('tracks_inventory:true')).toEqual([]);
  });

  it('variants: what can be bought is on the second page', async () => {
    await turnOn('variants');
    const [first] = await products('dress', 50);
    expect(first!.variantsCount).toEqual({ count: 60 });
    expect(first!.variants.nodes).toHaveLength(50);
    expect(first!.variants.nodes.some(({ availableForSale }) => availableForSale)).toBe(false);
    expect(first!.options).toMatchObject([{ name: 'Size', optionValues: { length: 60 } }]);
    const { body } = await shop.ask(
      `query($id:ID!,$after:String!){ product(id:$id){ variants(first:50, after:$after){
        nodes{title availableForSale} pageInfo{hasNextPage} } } }`,
      { id: first!.id, after: first!.variants.pageInfo.endCursor },
    );
    const rest = body.data!['product']!['variants'] as { nodes: Variant[] };
    expect(rest.nodes.filter(({ availableForSale }) => availableForSale).map(({ title }) => title)).toEqual([
      'Size 56',
      'Size 57',
      'Size 58',
      'Size 59',
      'Size 60',
    ]);
  });

  it('variants: each has an id of its own and is found by it', async () => {
    await turnOn('variants');
    const all = await products('dress', 20);
    const ids = all.flatMap(({ variants }) => variants.nodes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const { body } = await shop.ask('query($id:ID!){ productVariant(id:$id){ title product{title} } }', {
      id: all[0]!.variants.nodes[4]!.id,
    });
    expect(body.data!['productVariant']).toEqual({ title: 'Size 5', product: { title: all[0]!.title } });
  });

  it('colours: only the third of three colours is to be had', async () => {
    await turnOn('colours');
    const [first] = await products();
    expect(first!.variants.nodes).toHaveLength(15);
    const colours = first!.variants.nodes
      .filter(({ availableForSale }) => availableForSale)
      .map(({ selectedOptions }) => selectedOptions[0]!.value);
    expect(new Set(colours)).toEqual(new Set(['Blue']));
  });

  it('headless: products are found and have no page', async () => {
    const before = await products('status:active published_status:published dress');
    await turnOn('headless');
    const after = await products('status:active published_status:published dress');
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.every(({ onlineStoreUrl }) => onlineStoreUrl === null)).toBe(true);
    const page = await shop.app.inject({ url: new URL(before[0]!.onlineStoreUrl!).pathname });
    expect(page.statusCode).toBe(404);
  });

  it('webp: pictures come as WebP unless JPG or PNG is asked for', async () => {
    await turnOn('webp');
    const [{ featuredMedia } = {} as Shown] = await products();
    const { url, jpg } = featuredMedia.preview.image;
    const types = await Promise.all(
      [url, jpg].map(async (link) => {
        const { headers } = await shop.app.inject({ url: new URL(link).pathname });
        return headers['content-type'];
      }),
    );
    expect(types).toEqual(['image/webp', 'image/png']);
  });

  it('stars and joiners: titles with marks, joiners and emoji', async () => {
    await turnOn('stars');
    expect((await products())[0]!.title).toBe('Rose *Limited* Tee_2026_x ~old~');
    await turnOn('joiners');
    const titles = (await products('id:>=7100000000002')).map(({ title }) => title).join();
    expect(titles).toMatch(/\u200c/);
    expect(titles).toMatch(/\u200d/);
  });

  it('kwd: prices with three decimals, found by price', async () => {
    await turnOn('kwd');
    const [first] = await products('dress price:<=12.5');
    expect(first!.priceRangeV2.minVariantPrice).toEqual({ amount: '12.500', currencyCode: 'KWD' });
    expect(first!.variants.nodes[0]!.price).toBe('12.500');
    const { body } = await shop.ask('{ shop{ currencyCode } }');
    expect(body.data!['shop']).toEqual({ currencyCode: 'KWD' });
    expect(await products('price:<12.5')).toEqual([]);
  });

  it('edited: a line that was taken off stands there with nothing left of it', async () => {
    const [before] = await orders('name:1001');
    await turnOn('edited');
    const [order] = await orders('name:1001');
    expect(order!.lineItems.nodes.at(-1)).toEqual({
      title: 'Removed Leather Belt',
      quantity: 1,
      currentQuantity: 0,
    });
    expect(order!.currentTotalPriceSet).toEqual(before!.currentTotalPriceSet);
    expect(order!.totalPriceSet).not.toEqual(before!.totalPriceSet);
  });

  it('prefix: names with something around the number, found by the number', async () => {
    await turnOn('prefix');
    expect((await orders('name:1001')).map(({ name }) => name)).toEqual(['#FEE1001-IN']);
    expect((await orders('name:"#FEE1001-IN"')).map(({ name }) => name)).toEqual(['#FEE1001-IN']);
  });

  it('lookalikes: newer orders with similar names come first in a search for a name, nowhere else', async () => {
    const mine = await orders('customer_id:6600000000001');
    await turnOn('lookalikes');
    const found = (await orders('name:1001')).map(({ name }) => name);
    expect(found).toHaveLength(7);
    expect(found.at(-1)).toBe('#1001');
    expect(found).toEqual(expect.arrayContaining(['#1001-R1', '#10010']));
    expect(await orders('customer_id:6600000000001')).toEqual(mine);
  });

  it('evening: a day later in UTC than in the shop', async () => {
    await turnOn('evening');
    const shipped = (await orders('fulfillment_status:fulfilled')).find(
      ({ fulfillments }) => fulfillments[0],
    );
    expect(shipped!.createdAt).toBe('2026-11-02T03:30:00.000Z');
    expect(shipped!.fulfillments[0]!.estimatedDeliveryAt).toBe('2026-11-06T04:00:00.000Z');
    const day = (iso: string): string =>
      new Intl.DateTimeFormat('en', {
        timeZone: 'America/Los_Angeles',
        month: 'short',
        day: 'numeric',
      }).format(new Date(iso));
    expect([day(shipped!.createdAt), day(shipped!.fulfillments[0]!.estimatedDeliveryAt)]).toEqual([
      'Nov 1',
      'Nov 5',
    ]);
  });

  it('takenback: the other parcel was cancelled, with a number that leads nowhere', async () => {
    await turnOn('takenback');
    const order = (await orders('name:1001'))[0]!;
    expect(order.fulfillments).toHaveLength(2);
    expect(order.fulfillments[1]).toMatchObject({
      displayStatus: 'CANCELED',
      trackingInfo: [{ number: 'GONE1' }],
    });
  });

  it('entities: policies as a rich-text editor writes them', async () => {
    await turnOn('entities');
    const { body } = await shop.ask('{ shop{ shopPolicies{ type body } } }');
    const policies = body.data!['shop']!['shopPolicies'] as { body: string }[];
    expect(policies.length).toBeGreaterThan(3);
    for (const policy of policies) expect(policy.body).toMatch(/&rsquo;.*<li>.*&euro;.*&#x20AC;&zwnj;/);
  });

  it('several at once, in any order, and none again after a reset', async () => {
    const answer = await turnOn('kwd', 'webp', 'untracked');
    expect(answer.json()).toMatchObject({ active: ['untracked', 'webp', 'kwd'] });
    const [first] = await products();
    expect(first!.variants.nodes[0]).toMatchObject({ price: '12.500', inventoryItem: { tracked: false } });
    shop.world.reset();
    const state = await shop.app.inject({ url: '/_sim/shopify/scenarios' });
    const { active, scenarios } = state.json<{ active: string[]; scenarios: Row[] }>();
    expect(active).toEqual([]);
    expect(scenarios.map(({ name }) => name)).toEqual(SHOP_SCENARIO_NAMES);
    expect((await turnOn('sunshine')).statusCode).toBe(400);
  });

  it('each changes something that is asked for', async () => {
    const whole = async (): Promise<string> =>
      JSON.stringify([
        await products('dress', 50),
        await orders('name:1001'),
        (await shop.ask('{ shop{ enabledPresentmentCurrencies shopPolicies{ body } } }')).body.data,
      ]);
    const plain = await whole();
    for (const name of SHOP_SCENARIO_NAMES) {
      await turnOn(name);
      expect([name, (await whole()) === plain]).toEqual([name, false]);
    }
    await turnOn();
    expect(await whole()).toBe(plain);
  });

  it('is told by webhooks of the products that changed', async () => {
    const { app } = shop;
    await app.inject({ method: 'PUT', url: '/_sim/shopify/scenarios', payload: { active: ['kwd'] } });
    const payload = (): Row => receiver.got[0]!.json as unknown as Row;
    await receiver.until((got) => got.length > 0);
    expect(receiver.got[0]!.headers['x-shopify-topic']).toBe('products/update');
    expect(payload()['variants']).toMatchObject({ 0: { price: '12.500' } });
  });
});
