import { ENDPOINTS, type Problem, type Role, type ShopProducts, type WishedList } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
import { StockWishes } from '@feelori/records/stock-wishes';
import { ProductOffers } from '@feelori/skills/shop';
import { testApp, type TestApp, testSettings, testStores } from '@feelori/testing';
import { ShopAdminModule } from './shop-admin.module';

const DRESS = { id: '11', title: 'Dress', price: '$49.99', available: true, url: null };

describe('products of the shop to choose from, through HTTP', () => {
  const stores = testStores();
  let running: TestApp;

  beforeAll(async () => {
    running = await testApp([ShopAdminModule], testSettings(stores.env));
  });
  afterAll(async () => {
    await running.close();
    await stores.drop();
  });
  afterEach(() => jest.restoreAllMocks());

  async function ask<T>(
    query: string,
    role: Role = 'agent',
    path: string = ENDPOINTS.shopProducts.path,
  ): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${running.url}${path}${query}`, { headers });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  it('are what fits the words; with none, what the shop lists first', async () => {
    const search = jest.spyOn(running.get(ProductOffers), 'search').mockResolvedValue([DRESS]);
    expect(await ask<ShopProducts>('?search=blue%20dress')).toEqual({
      status: 200,
      body: { state: 'known', items: [DRESS] },
    });
    await ask<ShopProducts>('');
    expect(search.mock.calls.map(([typed]) => typed)).toEqual(['blue dress', '']);
  });

  it('say how many customers wait for which until it can be bought again', async () => {
    const wish = { productId: '11', title: 'Dress', variantIds: [], variant: '' };
    const said = { language: 'en', by: 'tap' } as const;
    for (const id of ['1:a', '1:b']) {
      await running.get(StockWishes).ask(id, { ...wish, ...said }, new Date(0));
    }
    const since = '1970-01-01T00:00:00.000Z';
    expect(await ask<WishedList>('', 'viewer', ENDPOINTS.wishedProducts.path)).toEqual({
      status: 200,
      body: { items: [{ productId: '11', title: 'Dress', waiting: 2, since }] },
    });
  });

  it('say so where the shop cannot be reached, and are for who may answer', async () => {
    const search = jest.spyOn(running.get(ProductOffers), 'search').mockRejectedValue(new Error('away'));
    expect((await ask<ShopProducts>('?search=x')).body).toEqual({ state: 'unreachable', items: [] });
    expect((await ask<Problem>('?search=x', 'viewer')).status).toBe(403);
    expect((await ask<Problem>(`?search=${'x'.repeat(101)}`)).body.code).toBe('validation_failed');
    expect((await ask<Problem>('?search=a&search=b')).body.code).toBe('validation_failed');
    expect(search).toHaveBeenCalledTimes(1);
  });
});
