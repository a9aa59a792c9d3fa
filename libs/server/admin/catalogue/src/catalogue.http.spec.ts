import {
  type CataloguePage,
  type CatalogueStanding,
  type CatalogueTrial,
  ENDPOINTS,
  type Problem,
  type Role,
} from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { type Answer, Answers } from '@feelori/skills/answers';
import { CatalogueStore } from '@feelori/skills/catalogue';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { CatalogueAdminModule } from './catalogue-admin.module';

const COUNT = 10_000;
const CHUNK = 500;

function product(n: number) {
  const price = `${10 + (n % 90)}.00`;
  return {
    product: {
      id: String(n),
      title: n === 4_321 ? 'Velvet Lamp' : `Cotton Tee ${n}`,
      description: '',
      productType: 'Tee',
      url: null,
      imageUrl: null,
      priceMin: price,
      priceMax: n % 2 === 0 ? price : '120.00',
      currency: 'USD',
      available: n % 10 === 0 ? false : n % 10 === 1 ? null : true,
      partial: false,
      options: [],
      variants: [],
    },
    vendor: '',
    tags: [],
    skus: [],
    stockItems: [],
    createdAt: '2026-01-01T00:00:00Z',
  };
}

describe('the catalogue through HTTP', () => {
  const stores = testStores();
  let running: TestApp;
  let store: CatalogueStore;

  beforeAll(async () => {
    running = await testApp([CatalogueAdminModule], testSettings(stores.env));
    store = running.get(CatalogueStore);
  }, 30_000);
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });

  async function ask<T>(method: string, path: string, body?: object, role: Role = 'admin') {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const response = await fetch(`${running.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }
  const products = async (query: string) =>
    (await ask<CataloguePage>('GET', `${ENDPOINTS.catalogueProducts.path}${query}`)).body;

  it('says that it is being read before there is a copy', async () => {
    const { body } = await ask<CatalogueStanding>('GET', ENDPOINTS.catalogue.path);
    expect(body).toMatchObject({ source: 'reading', syncedAt: null, stale: false, counts: { all: 0 } });
  });

  it('shows ten thousand products page by page, by state and by words', async () => {
    const all = Array.from({ length: COUNT }, (_, n) => product(n));
    for (let at = 0; at < COUNT; at += CHUNK) {
      await store.writeChunk('v1', at / CHUNK, all.slice(at, at + CHUNK) as never);
    }
    const checkedAt = Date.now() - 2 * 3_600_000;
    const head = { version: 'v1', chunks: COUNT / CHUNK, syncedAt: checkedAt, checkedAt, revision: 0 };
    await store.writeHead(head);
    const { body } = await ask<CatalogueStanding>('GET', ENDPOINTS.catalogue.path);
    expect(body).toMatchObject({
      source: 'memory',
      stale: true,
      counts: { all: COUNT, available: 8_000, sold_out: 1_000, unknown: 1_000 },
    });
    const second = await products('?page=1&state=sold_out');
    expect([second.count, second.items.length, second.items[0]?.id]).toEqual([1_000, 100, '1000']);
    expect((await products('?search=velvet%20lamp')).items).toEqual([
      {
        id: '4321',
        title: 'Velvet Lamp',
        price: '$11.00 – $120.00',
        available: null,
        variants: 0,
        kind: 'Tee',
      },
    ]);
    expect((await products('?page=100')).items).toEqual([]);
  }, 30_000);

  it('has it read anew when a person wants that, once in five minutes', async () => {
    expect((await ask('POST', ENDPOINTS.syncCatalogue.path, {}, 'agent')).status).toBe(403);
    const { status, body } = await ask<CatalogueStanding>('POST', ENDPOINTS.syncCatalogue.path, {});
    expect([status, body.syncAsked]).toEqual([200, true]);
    const again = await ask<Problem>('POST', ENDPOINTS.syncCatalogue.path, {});
    expect([again.status, again.body.detail]).toEqual([409, expect.stringContaining('last 5 minutes')]);
  });

  it('shows what a customer’s words become', async () => {
    const call = { name: 'search_products', atMs: 0, ms: 1, ok: true };
    const args = { terms: ['blue', 'dress'], price_max: 80, size: null, in_stock_only: false, go_on: null };
    const answer = {
      parts: [{ kind: 'text', text: 'I found 1 product.' }],
      model: null,
      shown: [{ ref: 'p1', productId: '7', title: 'Blue Dress' }],
      look: { page: [{ productId: '7', price: 49 }] },
      made: {
        making: { calls: [{ ...call, name: 'other' }, call] },
        words: {
          calls: [
            { args: '{}', result: '' },
            { args: JSON.stringify(args), result: '' },
          ],
        },
      },
    };
    jest.spyOn(running.get(Answers), 'answer').mockResolvedValue(answer as unknown as Answer);
    const { body } = await ask<CatalogueTrial>('POST', ENDPOINTS.tryCatalogue.path, { words: 'blue dress' });
    expect(body).toEqual({
      says: ['I found 1 product.'],
      answeredBy: 'rules',
      looks: [
        {
          ok: true,
          filters: [
            { name: 'terms', value: 'blue dress' },
            { name: 'price_max', value: '80' },
          ],
        },
      ],
      products: [{ id: '7', title: 'Blue Dress', price: 49 }],
    });
  });
});
