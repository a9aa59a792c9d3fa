import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { testStores, until } from '@feelori/testing';
import type { Trouble } from './trouble';
import { UpstreamTroubles } from './upstream-troubles';

const token: Trouble = { kind: 'auth', reason: 'refused', remedy: 'a new one', ends: 'any_success' };
const scope: Trouble = { kind: 'scope read_orders', reason: 'lacks', remedy: 'add', ends: 'same_success' };

describe('troubles of an upstream', () => {
  const stores = testStores();
  const clock = new FakeClock();
  const clients: CacheRedis[] = [];

  /** As another process has them. */
  async function processOf(url = stores.env.REDIS_URL): Promise<UpstreamTroubles> {
    const redis = new CacheRedis(url);
    redis.on('error', () => undefined);
    clients.push(redis);
    if (url === stores.env.REDIS_URL) await until('Redis', () => redis.status === 'ready');
    return new UpstreamTroubles(redis, stores.env.REDIS_PREFIX, 'shopify', clock);
  }
  const kinds = async (one: UpstreamTroubles) => (await one.list()).map(({ kind }) => kind);

  afterAll(async () => {
    clients.forEach((client) => client.disconnect());
    await stores.drop();
  });

  it('are known to all processes, began where the first met them, and are over for all', async () => {
    const [one, other, web] = [await processOf(), await processOf(), await processOf()];
    const began = clock.ms();
    one.met(token, 'GetProduct');
    await until('the other to know', async () => (await kinds(web)).length === 1);
    clock.advance(5_000);
    other.met(token, 'Orders');
    other.met(scope, 'Orders');
    await until('both to be known', async () => (await kinds(web)).length === 2);
    expect((await web.list()).map(({ since }) => since - began)).toEqual([0, 5_000]);

    await one.list();
    one.worked('GetProduct');
    await until('the token to be well', async () => (await kinds(web)).join() === 'scope read_orders');
    await other.list();
    other.worked('Orders');
    await until('all to be well', async () => (await kinds(web)).length === 0);
  });

  it('are what this process met while Redis is away', async () => {
    const alone = await processOf('redis://127.0.0.1:9');
    alone.met(token, 'GetProduct');
    expect(await kinds(alone)).toEqual(['auth']);
    alone.worked('GetProduct');
    expect(await kinds(alone)).toEqual([]);
  });
});
