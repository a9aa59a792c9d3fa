import type { BreakerState } from '@feelori/contracts';
import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { type TestStores, testStores, until } from '@feelori/testing';
import { Breaker, type BreakerOptions } from './breaker';
import { BreakerOpen } from './breaker-open';
import { type BreakerMemory, breakerPhase } from './breaker-rules';
import { SharedMemory } from './shared-memory';

const limits = { failures: 5, openMs: 60_000 };
const ill = () => Promise.reject(new Error('upstream is ill'));
const well = () => Promise.resolve('fine');

async function failTimes(breaker: Breaker, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await expect(breaker.run(ill)).rejects.toThrow('ill');
}

/** How a call that works fares: `through`, or `refused` without being made. */
async function fares(breaker: Breaker): Promise<'through' | 'refused'> {
  try {
    await breaker.run(well);
    return 'through';
  } catch (error) {
    expect(error).toBeInstanceOf(BreakerOpen);
    return 'refused';
  }
}

describe('a breaker shared through Redis', () => {
  let stores: TestStores;
  let clients: CacheRedis[];
  let clock: FakeClock;
  let changes: BreakerState[];

  /** A breaker as another process would have it: its own connection and memory. */
  function processOf(change: Partial<BreakerOptions> = {}, url = stores.env.REDIS_URL): Breaker {
    const redis = new CacheRedis(url);
    redis.on('error', () => undefined);
    clients.push(redis);
    const memory = new SharedMemory(redis, stores.env.REDIS_PREFIX, 'gemini');
    const onChange = (after: BreakerMemory): number => changes.push(breakerPhase(after));
    return new Breaker(memory, clock, { limits: () => limits, onChange, ...change });
  }

  async function connected(): Promise<void> {
    await until('Redis', () => clients.every((client) => client.status === 'ready'));
  }

  beforeEach(() => {
    stores = testStores();
    clients = [];
    changes = [];
    clock = new FakeClock();
  });
  afterEach(async () => {
    clients.forEach((client) => client.disconnect());
    await stores.drop();
  });

  it('opens for every process within a second after five failures of one', async () => {
    const [one, other] = [processOf(), processOf()];
    await connected();
    expect(await fares(other)).toBe('through');
    await failTimes(one, 5);
    const openedAt = performance.now();
    expect(await fares(one)).toBe('refused');
    await until('the other process to notice', async () => (await fares(other)) === 'refused');
    expect(performance.now() - openedAt).toBeLessThan(1_000);
  });

  it('counts the failures of all processes together, at the same moment too', async () => {
    const breakers = [processOf(), processOf(), processOf()];
    await connected();
    await Promise.allSettled(breakers.flatMap((breaker) => [breaker.run(ill), breaker.run(ill)]));
    await until('all to refuse', async () => {
      return (await Promise.all(breakers.map(fares))).every((end) => end === 'refused');
    });
    expect(changes).toEqual(['open']);
  });

  it('costs no command of Redis for each call while closed', async () => {
    const breaker = processOf();
    await connected();
    await breaker.run(well);
    const [redis] = clients;
    const sent = jest.spyOn(redis!, 'sendCommand');
    const began = performance.now();
    for (let call = 0; call < 3_000; call += 1) await breaker.run(well);
    // It asks at most every 250 ms, whatever the number of calls.
    expect(sent.mock.calls.length).toBeLessThanOrEqual(1 + (performance.now() - began) / 250);
  });

  it('lets one probe through among many calls of all processes, and closes when it works', async () => {
    const breakers = [processOf(), processOf(), processOf()];
    await connected();
    await failTimes(breakers[0]!, 5);
    await until('all to refuse', async () => {
      return (await Promise.all(breakers.map(fares))).every((end) => end === 'refused');
    });
    clock.advance(60_000);
    const finish: ((value: string) => void)[] = [];
    const slow = (): Promise<string> => new Promise((resolve) => finish.push(resolve));
    const calls = breakers.flatMap((breaker) => Array.from({ length: 20 }, () => breaker.run(slow)));
    const ends = Promise.allSettled(calls);
    let refused = 0;
    calls.forEach((call) => call.catch(() => (refused += 1)));
    await until('the others to be refused', () => refused === 59);
    expect(finish).toHaveLength(1);
    finish[0]?.('answered');
    expect((await ends).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await until('all to call again', async () => {
      return (await Promise.all(breakers.map(fares))).every((end) => end === 'through');
    });
    expect(changes).toEqual(['open', 'half_open', 'closed']);
  });

  it('gives the probe to another one when the first says nothing', async () => {
    const cancelled = new Error('cancelled');
    const breaker = processOf({ judge: (error) => (error === cancelled ? 'silent' : 'ill') });
    await connected();
    await failTimes(breaker, 5);
    clock.advance(60_000);
    await expect(breaker.run(() => Promise.reject(cancelled))).rejects.toBe(cancelled);
    expect(await fares(breaker)).toBe('through');
    expect(changes).toEqual(['open', 'half_open', 'closed']);
  });

  it('is not closed by a call that began before it opened', async () => {
    const breaker = processOf();
    await connected();
    const finish: ((value: string) => void)[] = [];
    const slow = breaker.run(() => new Promise<string>((resolve) => finish.push(resolve)));
    await until('the call', () => finish.length === 1);
    await failTimes(breaker, 5);
    finish[0]?.('late');
    await expect(slow).resolves.toBe('late');
    expect(await fares(breaker)).toBe('refused');
  });

  it('takes a refusal of one request as a sign of life', async () => {
    const refused = new Error('refused');
    const breaker = processOf({ judge: (error) => (error === refused ? 'well' : 'ill') });
    await connected();
    await failTimes(breaker, 4);
    await expect(breaker.run(() => Promise.reject(refused))).rejects.toBe(refused);
    await failTimes(breaker, 4);
    expect(await fares(breaker)).toBe('through');
  });

  it('opens at the first error that only a person can mend', async () => {
    const breaker = processOf({ judge: () => 'out' });
    await connected();
    await failTimes(breaker, 1);
    expect(await fares(breaker)).toBe('refused');
  });

  it('works in this process alone while Redis is away', async () => {
    const breaker = processOf({}, 'redis://127.0.0.1:9');
    await failTimes(breaker, 5);
    expect(await fares(breaker)).toBe('refused');
    clock.advance(60_000);
    expect(await fares(breaker)).toBe('through');
    expect(changes).toEqual(['open', 'half_open', 'closed']);
  });

  it('shares again when Redis is back', async () => {
    const [one, other] = [processOf(), processOf()];
    await connected();
    const [redis] = clients;
    redis?.disconnect(true);
    expect(await fares(one)).toBe('through');
    await connected();
    await failTimes(other, 5);
    await until('the one to notice', async () => (await fares(one)) === 'refused');
  });
});
