import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { testSettings, testStores, type TestStores } from '@feelori/testing';
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

  const cacheOn = (metrics = new Metrics()): ShopCache =>
    new ShopCache(redis, testSettings(stores.env), metrics);

  it('loads once and remembers for a while, "nothing" too', async () => {
    const cache = cacheOn();
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
    const cache = cacheOn();
    await cache.through('price', 60, () => Promise.resolve('49.99'));
    expect(await cache.anew('price', 60, () => Promise.resolve('59.99'))).toBe('59.99');
    expect(await cache.through('price', 60, () => Promise.resolve('never asked'))).toBe('59.99');
  });

  it('remembers no failure', async () => {
    const cache = cacheOn();
    await expect(cache.through('c', 60, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await cache.through('c', 60, () => Promise.resolve('up'))).toBe('up');
  });

  it('loads once for however many ask at the same time, and says how it was asked', async () => {
    const metrics = new Metrics();
    const asked: string[] = [];
    jest
      .spyOn(metrics, 'cacheAsked')
      .mockImplementation((area, result) => void asked.push(`${area} ${result}`));
    const cache = cacheOn(metrics);
    let bring: (text: string) => void = () => undefined;
    const load = jest.fn(() => new Promise<string>((resolve) => (bring = resolve)));
    const all = Array.from({ length: 20 }, () => cache.through('crowd', 60, load));
    while (asked.length < all.length) await redis.ping();
    bring('once');
    expect(new Set(await Promise.all(all))).toEqual(new Set(['once']));
    expect(load).toHaveBeenCalledTimes(1);
    expect(await cache.through('crowd', 60, load)).toBe('once');
    expect(asked.filter((one) => one === 'shop shared')).toHaveLength(19);
    expect([asked[0], asked.at(-1)]).toEqual(['shop miss', 'shop hit']);
  });

  it('asks for itself whoever waited for a load that was broken off', async () => {
    const cache = cacheOn();
    let fail: (error: Error) => void = () => undefined;
    const first = cache.through('off', 60, () => new Promise<string>((_, reject) => (fail = reject)));
    const second = cache.through('off', 60, () => Promise.resolve('own'));
    const broken = expect(first).rejects.toThrow('aborted');
    while (fail.length === 0) await redis.ping();
    fail(new Error('aborted'));
    await broken;
    expect(await second).toBe('own');
  });
});
