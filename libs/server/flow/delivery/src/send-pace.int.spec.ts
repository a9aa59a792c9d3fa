import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { testSettings, testStores, until, liveAsStarted } from '@feelori/testing';
import { SendPace } from './send-pace';

const PER_SECOND = 10;
const PAIR_BURST = 3;
const PAIR_SECONDS = 2;

const stores = testStores();
const settings = testSettings({
  ...stores.env,
  WHATSAPP_SENDS_PER_SECOND: String(PER_SECOND),
  WHATSAPP_PAIR_BURST: String(PAIR_BURST),
  WHATSAPP_PAIR_SECONDS: String(PAIR_SECONDS),
});

async function redisAt(url: string): Promise<CacheRedis> {
  const redis = new CacheRedis(url);
  redis.on('error', () => undefined);
  if (url === settings.redis.url) await new Promise((resolve) => redis.once('ready', resolve));
  return redis;
}

describe('the pace of sends in this process while Redis is away', () => {
  const clock = new FakeClock();
  let redis: CacheRedis;
  let pace: SendPace;

  beforeAll(async () => {
    redis = await redisAt('redis://127.0.0.1:9');
    pace = new SendPace(redis, liveAsStarted(settings), settings, clock);
  });
  afterAll(() => redis.disconnect());

  it('lets a customer have a burst, and then one each two seconds', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) waits.push(await pace.take('n1', 'ann', 'person'));
    expect(waits).toEqual([0, 0, 0, 2_000]);
    clock.advance(2_000);
    expect([await pace.take('n1', 'ann', 'person'), await pace.take('n1', 'ann', 'person')]).toEqual([
      0, 2_000,
    ]);
  });

  it('keeps the number below its sends a second, whoever gets them', async () => {
    const waits: number[] = [];
    for (let i = 0; i < 11; i += 1) waits.push(await pace.take('n2', `customer ${i}`, 'person'));
    expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(waits[10]).toBe(100);
    clock.advance(100);
    expect(await pace.take('n2', 'customer 10', 'person')).toBe(0);
  });

  it('lets nothing use up what those before it may need: people, then answers, then what nobody asked for', async () => {
    const taken = { bulk: 0, assistant: 0, person: 0 };
    for (const paceClass of ['bulk', 'assistant', 'person'] as const) {
      const next = () => pace.take('n3', `${paceClass} ${taken[paceClass]}`, paceClass);
      while ((await next()) === 0) taken[paceClass] += 1;
    }
    expect(taken).toEqual({ bulk: 1, assistant: 7, person: 2 });
    // Who waits longest is who may use up least.
    expect(await pace.take('n3', 'late', 'bulk')).toBe(1_000);
    expect(await pace.take('n3', 'late', 'assistant')).toBe(300);
    expect(await pace.take('n3', 'late', 'person')).toBe(100);
  });
});

describe('the pace of sends shared through Redis', () => {
  /** Machines whose clocks differ by hours. */
  const clocks = [0, 3_600_000, -3_600_000].map((off) => new FakeClock(Date.now() + off));
  let redis: CacheRedis;
  let workers: SendPace[];

  beforeAll(async () => {
    redis = await redisAt(settings.redis.url);
    workers = clocks.map((clock) => new SendPace(redis, liveAsStarted(settings), settings, clock));
  });
  afterAll(async () => {
    redis.disconnect();
    await stores.drop();
  });

  /** One worker after another asks; gives how many might send, the last wait, and how long that took. */
  async function takeInTurn(
    times: number,
    take: (worker: SendPace, i: number) => Promise<number>,
  ): Promise<{ passed: number; wait: number; tookMs: number }> {
    const began = performance.now();
    let [passed, wait] = [0, 0];
    for (let i = 0; i < times; i += 1) {
      wait = await take(workers[i % workers.length]!, i);
      if (wait === 0) passed += 1;
    }
    return { passed, wait, tookMs: performance.now() - began };
  }

  it('is one for all workers, whatever their clocks show', async () => {
    const { passed, tookMs } = await takeInTurn(40, (worker, i) =>
      worker.take('n1', `customer ${i}`, 'person'),
    );
    expect(passed).toBeGreaterThanOrEqual(PER_SECOND);
    expect(passed).toBeLessThanOrEqual(PER_SECOND + Math.ceil((tookMs * PER_SECOND) / 1_000));
  });

  it('lets a customer have a burst, and then one each two seconds', async () => {
    const { passed, wait, tookMs } = await takeInTurn(6, (worker) => worker.take('n2', 'ann', 'person'));
    expect(passed).toBeGreaterThanOrEqual(PAIR_BURST);
    expect(passed).toBeLessThanOrEqual(PAIR_BURST + Math.ceil(tookMs / (PAIR_SECONDS * 1_000)));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(PAIR_SECONDS * 1_000);
    const asked = performance.now();
    await until('the next', async () => (await workers[1]!.take('n2', 'ann', 'person')) === 0);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(wait - 5);
  });

  it('leaves to the more urgent what the others may not use up, and has those wait longer', async () => {
    const [worker] = workers as [SendPace];
    const classes = ['bulk', 'assistant', 'person'] as const;
    for (const paceClass of classes) {
      let taken = 0;
      while ((await worker.take('n4', `${paceClass} ${taken}`, paceClass)) === 0) taken += 1;
      expect(taken).toBeGreaterThan(0);
    }
    const waits = await Promise.all(classes.map((paceClass) => worker.take('n4', 'late', paceClass)));
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
    expect(waits[0]).toBeGreaterThan(500);
  });

  it("holds nobody longer than a full bucket does, also after Redis's clock was set back", async () => {
    const { prefix } = settings.redis;
    const inTwoMinutes = Date.now() + 120_000;
    await redis.set(redisKey(prefix, 'pace', 'n3'), inTwoMinutes, 'PX', 600_000);
    await redis.set(redisKey(prefix, 'pace', 'n3', 'ann'), inTwoMinutes, 'PX', 600_000);
    const wait = await workers[0]!.take('n3', 'ann', 'person');
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(PAIR_SECONDS * 1_000);
  });
});
