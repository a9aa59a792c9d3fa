import { FakeClock, testSettings, testStores, type TestStores } from '@feelori/testing';
import { CacheRedis } from '@feelori/platform/redis';
import { ATTEMPTS_PER_HOUR, OrderAttempts } from './order-attempts';

const clock = new FakeClock();

async function allowedOf(attempts: OrderAttempts, phone: string, tries: number): Promise<number> {
  let allowed = 0;
  for (let at = 0; at < tries; at += 1) if (await attempts.take(phone)) allowed += 1;
  return allowed;
}

describe('with Redis', () => {
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

  it('counts a sender over all processes, and each sender alone', async () => {
    const settings = testSettings(stores.env);
    const [one, other] = [
      new OrderAttempts(redis, settings, clock),
      new OrderAttempts(redis, settings, clock),
    ];
    expect((await allowedOf(one, '+16505550101', 3)) + (await allowedOf(other, '+16505550101', 4))).toBe(
      ATTEMPTS_PER_HOUR,
    );
    expect(await allowedOf(one, '+447700900102', 1)).toBe(1);
  });

  it('keeps no phone number in a key, and every key ends by itself', async () => {
    const keys = await redis.keys(`${stores.env.REDIS_PREFIX}*`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toMatch(/6505550101|447700900102/);
    for (const key of keys) expect(await redis.pttl(key)).toBeGreaterThan(0);
  });
});

it('counts in this process while Redis is away, for an hour', async () => {
  const nowhere = new CacheRedis('redis://127.0.0.1:9');
  nowhere.on('error', () => undefined);
  const attempts = new OrderAttempts(nowhere, testSettings(), clock);
  expect(await allowedOf(attempts, '+16505550101', 7)).toBe(ATTEMPTS_PER_HOUR);
  clock.advance(3_600_001);
  expect(await allowedOf(attempts, '+16505550101', 1)).toBe(1);
  nowhere.disconnect();
});
