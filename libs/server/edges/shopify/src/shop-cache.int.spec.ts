import { testStores, type TestStores } from '@feelori/testing';
import { CacheRedis } from '@feelori/platform/redis';
import { ShopCache } from './shop-cache';

describe('ShopCache', () => {
  let stores: TestStores;
  let redis: CacheRedis;

  beforeAll(async () => {
    stores = testStores();
    redis = new CacheRedis(stores.env.REDIS_URL);
    await new Promise((ready) => redis.once('ready', ready));
  });
  afterAll(async () => {
    redis.disconnect();
    await stores.drop();
  });

  it('loads once and remembers for a while, "nothing" too', async () => {
    const cache = new ShopCache(redis, stores.env.REDIS_PREFIX);
    const load = jest.fn().mockResolvedValueOnce({ id: '7' }).mockResolvedValueOnce(null);
    expect([await cache.through('a', 60, load), await cache.through('a', 60, load)]).toEqual([
      { id: '7' },
      { id: '7' },
    ]);
    expect([await cache.through('b', 60, load), await cache.through('b', 60, load)]).toEqual([null, null]);
    expect(load).toHaveBeenCalledTimes(2);
    for (const key of await redis.keys(`${stores.env.REDIS_PREFIX}*`)) {
      expect(await redis.ttl(key)).toBeGreaterThan(0);
    }
  });

  it('asks anew for whoever must know it as it is now, and remembers that for the others', async () => {
    const cache = new ShopCache(redis, stores.env.REDIS_PREFIX);
    await cache.through('price', 60, () => Promise.resolve('49.99'));
    expect(await cache.anew('price', 60, () => Promise.resolve('59.99'))).toBe('59.99');
    expect(await cache.through('price', 60, () => Promise.resolve('never asked'))).toBe('59.99');
  });

  it('remembers no failure', async () => {
    const cache = new ShopCache(redis, stores.env.REDIS_PREFIX);
    await expect(cache.through('c', 60, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.through('c', 60, () => Promise.resolve('up'))).toBe('up');
  });
});
