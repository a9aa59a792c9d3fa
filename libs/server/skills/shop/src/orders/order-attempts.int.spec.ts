import { FakeClock, testSettings, testStores, type TestStores } from '@feelori/testing';
import { CacheRedis } from '@feelori/platform/redis';
import { ATTEMPTS_PER_HOUR, OrderAttempts, PROOFS_PER_HOUR } from './order-attempts';

const clock = new FakeClock();

let names = 0;

/** How many of so many different names a sender may try. */
async function allowedOf(attempts: OrderAttempts, phone: string, tries: number): Promise<number> {
  let allowed = 0;
  for (let at = 0; at < tries; at += 1) if (await attempts.take(phone, `#${(names += 1)}`)) allowed += 1;
  return allowed;
}

/** The same name again and again is one try, and one that turns out to be the sender's own is none. */
async function asksAgain(attempts: OrderAttempts, phone: string): Promise<void> {
  for (let at = 0; at < 7; at += 1) expect(await attempts.take(phone, '#1019')).toBe(true);
  for (let at = 0; at < 7; at += 1) {
    expect(await attempts.take(phone, `#own${at}`)).toBe(true);
    await attempts.giveBack(phone, `#own${at}`);
  }
  expect(await allowedOf(attempts, phone, 7)).toBe(ATTEMPTS_PER_HOUR - 1);
}

/** One name written in many ways is one try, and is given back in any of them. */
async function writesDifferently(attempts: OrderAttempts, phone: string): Promise<void> {
  for (const name of [
    'fee1001-in',
    '#FEE1001-IN',
    ' # fee1001-in ',
    'FEE1001-IN.',
    '#fee1001-IN',
    '"FEE1001-IN"',
  ]) {
    expect(await attempts.take(phone, name)).toBe(true);
  }
  await attempts.giveBack(phone, 'Fee1001-in');
  expect(await allowedOf(attempts, phone, 7)).toBe(ATTEMPTS_PER_HOUR);
}

/** Three wrong proofs of whichever orders; the same again is none, and a right one neither. */
async function triesProofs(attempts: OrderAttempts, phone: string): Promise<void> {
  const left = (name: string, claim: string) => attempts.takeProof(phone, name, claim);
  expect([await left('#1001', '0001'), await left('1001', '0001')]).toEqual([2, 2]);
  for (let at = 0; at < 5; at += 1) {
    expect(await left('#1002', 'ann@example.com')).toBe(1);
    await attempts.giveBackProof(phone, '#1002', 'ann@example.com');
  }
  expect(await left('#1003', '0001')).toBe(1);
  expect(await left('#1003', '0002')).toBe(PROOFS_PER_HOUR - 3);
  expect(await left('#1003', '0003')).toBe(-1);
  expect(await allowedOf(attempts, phone, 7)).toBe(ATTEMPTS_PER_HOUR);
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

  it('counts the same name once, and the sender’s own orders not at all', async () => {
    await asksAgain(new OrderAttempts(redis, testSettings(stores.env), clock), '+16505550107');
  });

  it('counts one name once, however it is written', async () => {
    await writesDifferently(new OrderAttempts(redis, testSettings(stores.env), clock), '+16505550108');
  });

  it('counts proofs apart from names', async () => {
    await triesProofs(new OrderAttempts(redis, testSettings(stores.env), clock), '+16505550109');
  });

  it('keeps no phone number in a key, and every key ends by itself', async () => {
    const keys = await redis.keys(`${stores.env.REDIS_PREFIX}*`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toMatch(/65055501|447700900102/);
    const proofs = keys.filter((key) => key.includes('order-proofs'));
    const members = await Promise.all(proofs.map((key) => redis.smembers(key)));
    expect(members.flat().length).toBeGreaterThan(0);
    expect(members.join()).not.toMatch(/0001|example/);
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
  await asksAgain(attempts, '+16505550107');
  await writesDifferently(attempts, '+16505550108');
  await triesProofs(attempts, '+16505550109');
  nowhere.disconnect();
});
