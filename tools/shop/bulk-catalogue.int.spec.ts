import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { AccessToken, BulkReader, CatalogueReader, ShopProfiles } from '@feelori/edges/shopify';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard } from '@feelori/platform/resilience';
import { FakeClock, type TestStores, testStores } from '@feelori/testing';
import { CatalogueIndex } from '@feelori/skills/catalogue';
import { CatalogueCopier } from '../../libs/server/skills/catalogue/src/catalogue-copier';
import { CatalogueFollower } from '../../libs/server/skills/catalogue/src/catalogue-follower';
import { CatalogueStore } from '../../libs/server/skills/catalogue/src/catalogue-store';
import { SimulatedShop } from './testing/simulated-shop';

const signal = new AbortController().signal;
const PRODUCTS = 1_200;
const VARIANTS = 2_000;
let shop: SimulatedShop;
let stores: TestStores;
let redis: CacheRedis;

/** The file's link names the port, so it must be known before the shop is made. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

beforeAll(async () => {
  shop = new SimulatedShop({ SIMULATOR_PORT: await freePort() });
  await shop.open();
  shop.fill(PRODUCTS, VARIANTS);
});
beforeEach(async () => {
  stores = testStores();
  redis = new CacheRedis(stores.env.REDIS_URL);
  await once(redis, 'ready');
});
afterEach(async () => {
  redis.disconnect();
  await stores.drop();
});
afterAll(() => shop.close());

/** A worker that reads the catalogue until it is whole; says how often Shopify was asked for it. */
async function synced(plan: object): Promise<{ index: CatalogueIndex; asked: number }> {
  await shop.bulk({ duration_ms: 30, ...plan });
  const clock = new FakeClock();
  const settings = shop.settings(stores.env);
  const token = new AccessToken(settings, clock);
  const profile = new ShopProfiles(settings, new BreakerBoard(settings, clock, redis), token, clock);
  const store = new CatalogueStore(redis, settings);
  const reader = new CatalogueReader(settings, token, profile);
  const copier = new CatalogueCopier(reader, store, clock, new BulkReader(settings, token, profile));
  const before = shop.questions();
  for (let step = 0; step < 500 && (await store.head()) === null; step += 1) await copier.readOn(signal);
  const index = new CatalogueIndex();
  const worker = [{ register: () => undefined } as never, { roles: ['worker'] } as never] as const;
  await new CatalogueFollower(store, index, ...worker).follow();
  return { index, asked: shop.questions() - before };
}

const skusOf = (index: CatalogueIndex, id: string): string[] =>
  (JSON.parse(index.products.get(id)?.packed ?? '{}') as { skus: string[] }).skus;

describe('a large catalogue', () => {
  it('is read from the file of a bulk operation, with all variants of a product', async () => {
    const { index } = await synced({});
    expect(index.products.size).toBe(PRODUCTS);
    expect(skusOf(index, '8000000')).toHaveLength(VARIANTS);
    expect(skusOf(index, '8001199')).toEqual(['C1199-0', 'C1199-1', 'C1199-2']);
  });

  it.each<[string, object]>([
    ['fails, and leaves half of it', { fail_next: 'INTERNAL_SERVER_ERROR' }],
    ['ends within a line', { spoil_next: 'cut' }],
    ['has a link that is not good any more', { spoil_next: 'expired' }],
  ])('is read by pages, and whole, where the operation %s', async (_, plan) => {
    const { index, asked } = await synced(plan);
    expect(index.products.size).toBe(PRODUCTS);
    expect(skusOf(index, '8000000')).toHaveLength(VARIANTS);
    expect(asked).toBeGreaterThan(PRODUCTS / 20);
  });
});
