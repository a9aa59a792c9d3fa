import fc from 'fast-check';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { FakeClock, testSettings, testStores, type TestStores } from '@feelori/testing';
import type { CacheArea } from './cache-area';
import { CacheBoard } from './cache-board';

describe('CacheArea', () => {
  let stores: TestStores;
  let redis: CacheRedis;
  const clock = new FakeClock();

  beforeAll(async () => {
    stores = testStores();
    redis = new CacheRedis(stores.env.REDIS_URL);
    await new Promise((ready) => redis.once('ready', ready));
  });
  afterAll(async () => {
    redis.disconnect();
    await stores.drop();
  });

  const areas: CacheArea[] = [];
  /** An area as one process has it. */
  const area = (metrics = new Metrics(), client = redis): CacheArea => {
    const one = new CacheBoard(client, testSettings(stores.env), metrics, clock).area('shop');
    areas.push(one);
    return one;
  };
  /** What each process counted is there for all: within a second, and before it says how the area stands. */
  const counted = (): Promise<unknown> => Promise.all(areas.map((one) => one.view()));
  const never = (): Promise<string> => Promise.reject(new Error('asked'));
  /** A load that ends when the test says so. */
  const held = () => {
    let [bring, fail]: [(text: string) => void, (error: Error) => void] = [() => undefined, () => undefined];
    const load = jest.fn(() => new Promise<string>((resolve, reject) => ([bring, fail] = [resolve, reject])));
    const begun = async (): Promise<void> => {
      while (load.mock.calls.length === 0) await redis.ping();
    };
    return { load, begun, bring: (text: string) => bring(text), fail: (error: Error) => fail(error) };
  };

  it('loads once and remembers for a while, "nothing" too', async () => {
    const cache = area();
    const load = jest.fn().mockResolvedValueOnce({ id: '7' }).mockResolvedValueOnce(null);
    expect([await cache.through('a', load), await area().through('a', load)]).toEqual([
      { id: '7' },
      { id: '7' },
    ]);
    expect([await cache.through('b', load), await cache.through('b', load)]).toEqual([null, null]);
    expect(load).toHaveBeenCalledTimes(2);
    for (const key of await redis.keys(`${stores.env.REDIS_PREFIX}*`)) {
      expect(await redis.ttl(key)).toBeGreaterThan(0);
    }
  });

  it('asks anew for whoever must know it as it is now, and remembers that for the others', async () => {
    await area().through('price', () => Promise.resolve('49.99'));
    expect(await area().anew('price', () => Promise.resolve('59.99'))).toBe('59.99');
    expect(await area().through('price', never)).toBe('59.99');
  });

  it('remembers no failure, and a crowd that waited for it does not ask again', async () => {
    const [cache, { load, begun, fail }] = [area(), held()];
    const all = Array.from({ length: 5 }, () => cache.through('c', load));
    const failed = Promise.allSettled(all);
    await begun();
    fail(new Error('down'));
    expect((await failed).every(({ status }) => status === 'rejected')).toBe(true);
    expect(load).toHaveBeenCalledTimes(1);
    expect(await cache.through('c', () => Promise.resolve('up'))).toBe('up');
  });

  it('asks once for however many want the same at the same time, with Redis and without', async () => {
    const away = new CacheRedis('redis://127.0.0.1:1');
    away.on('error', () => undefined);
    let round = 0;
    const questions = fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(questions, fc.boolean(), async (asked, withRedis) => {
        round += 1;
        const [cache, loads] = [area(new Metrics(), withRedis ? redis : away), new Map<string, number>()];
        let isOpen: () => void = () => undefined;
        const gate = new Promise<void>((resolve) => (isOpen = resolve));
        const load = (about: string) => async () => {
          loads.set(about, (loads.get(about) ?? 0) + 1);
          await gate;
          return about;
        };
        let counted = 0;
        const metrics = jest
          .spyOn(Metrics.prototype, 'cacheAsked')
          .mockImplementation(() => void (counted += 1));
        const all = asked.map((about) => cache.through(`${round} ${about}`, load(about)));
        while (counted < asked.length) await redis.ping();
        metrics.mockRestore();
        isOpen();
        expect(await Promise.all(all)).toEqual(asked);
        expect([...loads.values()].every((times) => times === 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
    away.disconnect();
  });

  it('asks once for those who waited for a load that ended with its customer', async () => {
    const [cache, first, second] = [area(), held(), held()];
    const gone = new AbortController();
    const leader = cache.through('off', first.load, gone.signal);
    const broken = expect(leader).rejects.toThrow('aborted');
    await first.begun();
    const others = Array.from({ length: 5 }, () => cache.through('off', second.load));
    await redis.ping();
    gone.abort();
    first.fail(new Error('aborted'));
    await broken;
    await second.begun();
    second.bring('own');
    expect(new Set(await Promise.all(others))).toEqual(new Set(['own']));
    expect(second.load).toHaveBeenCalledTimes(1);
  });

  it('has one of four processes renew what ends soon, while the others go on with what is known', async () => {
    const processes = Array.from({ length: 4 }, () => area());
    const all = (load: () => Promise<string>): Promise<string[]> =>
      Promise.all(processes.map((one) => one.through('hot', load)));
    await processes[0]!.through('hot', () => Promise.resolve('old'));
    clock.advance(470_000);
    expect(new Set(await all(never))).toEqual(new Set(['old']));
    clock.advance(20_000);
    const { load, begun, bring } = held();
    const asked = all(load);
    await begun();
    // Those who come while it is under way neither wait nor ask, in no process.
    expect(new Set(await all(never))).toEqual(new Set(['old']));
    bring('new');
    expect((await asked).sort()).toEqual(['new', 'old', 'old', 'old']);
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(await all(never))).toEqual(new Set(['new']));
  });

  it('goes on with what is known where it cannot be renewed, and does not try again', async () => {
    const [here, there] = [area(), area()];
    await here.through('down', () => Promise.resolve('old'));
    clock.advance(490_000);
    const load = jest.fn(never);
    expect([await here.through('down', load), await there.through('down', load)]).toEqual(['old', 'old']);
    expect(load).toHaveBeenCalledTimes(1);
    await here.clear();
    expect(await there.through('down', () => Promise.resolve('up'))).toBe('up');
  });

  it('has each process ask by itself without Redis', async () => {
    const away = new CacheRedis('redis://127.0.0.1:1');
    away.on('error', () => undefined);
    const load = jest.fn(() => Promise.resolve('own'));
    const processes = Array.from({ length: 4 }, () => area(new Metrics(), away));
    expect(await Promise.all(processes.map((one) => one.through('hot', load)))).toHaveLength(4);
    expect(load).toHaveBeenCalledTimes(4);
    away.disconnect();
  });

  it('believes nothing after a clearing, in no process, also not what was under way', async () => {
    const [here, there, { load, begun, bring }] = [area(), area(), held()];
    await here.through('kept', () => Promise.resolve('old'));
    const old = there.through('late', load);
    await begun();
    await here.clear();
    // Whoever comes now does not wait for the load from before.
    expect(await there.through('late', () => Promise.resolve('new'))).toBe('new');
    bring('old');
    expect(await old).toBe('old');
    expect(await there.through('kept', () => Promise.resolve('new'))).toBe('new');
    expect(await here.through('late', () => Promise.resolve('newer'))).not.toBe('old');
  });

  it('says how it stands: size, age, what was known', async () => {
    await area().clear();
    await counted();
    const before = await area().view();
    await area().through('one', () => Promise.resolve(1));
    clock.advance(5_000);
    await area().through('two', () => Promise.resolve(2));
    await area().through('one', never);
    await counted();
    const view = await area().view();
    expect(view).toMatchObject({ area: 'shop', seconds: 600, entries: 2, oldestSeconds: 5 });
    expect([view.asked! - before.asked!, view.known! - before.known!]).toEqual([3, 1]);
    expect(Date.parse(view.clearedAt!)).toBe(clock.ms() - 5_000);
    clock.advance(600_000);
    expect(await area().view()).toMatchObject({ entries: 0, oldestSeconds: null });
  });
});
