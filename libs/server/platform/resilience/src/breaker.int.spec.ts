import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { type TestStores, testStores, until } from '@feelori/testing';
import { Breaker } from './breaker';
import { BreakerMemoryStore } from './breaker-memory-store';
import { BreakerOpen } from './breaker-open';

const limits = { failures: 5, openMs: 60_000 };
const ill = () => Promise.reject(new Error('upstream is ill'));
const well = () => Promise.resolve('fine');

async function failTimes(breaker: Breaker, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await expect(breaker.run(ill)).rejects.toThrow('ill');
}

describe('a breaker shared through Redis', () => {
  let stores: TestStores;
  let clients: CacheRedis[];
  let clock: FakeClock;

  /** A breaker as another process would have it: its own connection and memory. */
  function processOf(url = stores.env.REDIS_URL, change: object = {}): Breaker {
    const redis = new CacheRedis(url);
    redis.on('error', () => undefined);
    clients.push(redis);
    return new Breaker('gemini', new BreakerMemoryStore(redis, stores.env.REDIS_PREFIX), clock, {
      ...limits,
      ...change,
    });
  }

  async function connected(): Promise<void> {
    await until('Redis', () => clients.every((client) => client.status === 'ready'));
  }

  beforeEach(() => {
    stores = testStores();
    clients = [];
    clock = new FakeClock();
  });
  afterEach(async () => {
    clients.forEach((client) => client.disconnect());
    await stores.drop();
  });

  it('opens for every process after five failures of one', async () => {
    const one = processOf();
    const other = processOf();
    await connected();
    await failTimes(one, 5);
    await expect(one.run(well)).rejects.toBeInstanceOf(BreakerOpen);
    await until('the other process to notice', () =>
      other.run(well).then(
        () => false,
        (e) => e instanceof BreakerOpen,
      ),
    );
  });

  it('lets one probe through for all processes, and closes when it works', async () => {
    const changes: string[] = [];
    const one = processOf(stores.env.REDIS_URL, {
      onChange: (_: string, state: string) => changes.push(state),
    });
    const other = processOf();
    await connected();
    await failTimes(one, 5);
    clock.advance(60_000);
    let finish: (value: string) => void = () => undefined;
    const probe = one.run(() => new Promise<string>((resolve) => (finish = resolve)));
    await until('the probe to start', () => changes.includes('half_open'));
    await expect(other.run(well)).rejects.toBeInstanceOf(BreakerOpen);
    finish('answered');
    await expect(probe).resolves.toBe('answered');
    await expect(one.run(well)).resolves.toBe('fine');
    expect(changes).toEqual(['open', 'half_open', 'closed']);
  });

  it('counts failures that happen at the same moment', async () => {
    const breaker = processOf();
    await connected();
    await Promise.allSettled(Array.from({ length: 5 }, () => breaker.run(ill)));
    await expect(breaker.run(well)).rejects.toBeInstanceOf(BreakerOpen);
  });

  it('is not closed by a call that began before it opened', async () => {
    const breaker = processOf();
    await connected();
    let finish: (value: string) => void = () => undefined;
    const slow = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)));
    await failTimes(breaker, 5);
    finish('late');
    await expect(slow).resolves.toBe('late');
    await expect(breaker.run(well)).rejects.toBeInstanceOf(BreakerOpen);
  });

  it('takes a refusal of one request as a sign of life', async () => {
    const refused = new Error('refused');
    const breaker = processOf(stores.env.REDIS_URL, {
      countsAsFailure: (error: unknown) => error !== refused,
    });
    await connected();
    await failTimes(breaker, 4);
    await expect(breaker.run(() => Promise.reject(refused))).rejects.toBe(refused);
    await failTimes(breaker, 4);
    await expect(breaker.run(well)).resolves.toBe('fine');
  });

  it('works in this process alone while Redis is away', async () => {
    const breaker = processOf('redis://127.0.0.1:9');
    await failTimes(breaker, 5);
    await expect(breaker.run(well)).rejects.toBeInstanceOf(BreakerOpen);
    clock.advance(60_000);
    await expect(breaker.run(well)).resolves.toBe('fine');
  });
});
