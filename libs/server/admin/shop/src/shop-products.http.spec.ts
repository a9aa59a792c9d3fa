import { ENDPOINTS, type Problem, type Role, type ShopProducts } from '@feelori/contracts';
import { AccessTokens, accessTokenClaims } from '@feelori/platform/auth';
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

  async function ask<T>(query: string, role: Role = 'agent'): Promise<{ status: number; body: T }> {
    const user = { id: 'maya', email: 'maya@shop.test', name: 'Maya', role };
    const token = await running.get(AccessTokens).sign(accessTokenClaims(user, 's1'));
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${running.url}${ENDPOINTS.shopProducts.path}${query}`, { headers });
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

  it('say so where the shop cannot be reached, and are for who may answer', async () => {
    const search = jest.spyOn(running.get(ProductOffers), 'search').mockRejectedValue(new Error('away'));
    expect((await ask<ShopProducts>('?search=x')).body).toEqual({ state: 'unreachable', items: [] });
    expect((await ask<Problem>('?search=x', 'viewer')).status).toBe(403);
    expect((await ask<Problem>(`?search=${'x'.repeat(101)}`)).body.code).toBe('validation_failed');
    expect((await ask<Problem>('?search=a&search=b')).body.code).toBe('validation_failed');
    expect(search).toHaveBeenCalledTimes(1);
  });
});
