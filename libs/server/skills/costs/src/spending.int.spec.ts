import type { LiveSettingValues } from '@feelori/contracts';
import type { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { FakeClock, testSettings, testStores } from '@feelori/testing';
import { Spending } from './spending';

describe('what is spent in a day', () => {
  const stores = testStores();
  const clock = new FakeClock();
  const settings = testSettings(stores.env);
  let redis: CacheRedis;
  let limits: Partial<LiveSettingValues>;
  const hours = (timeZone: string) => ({ 'shop.opening_hours': { timeZone, week: [], holidays: [] } });

  beforeAll(async () => {
    redis = new CacheRedis(stores.env.REDIS_URL ?? '');
    await new Promise((resolve) => redis.once('ready', resolve));
  });
  beforeEach(() => {
    limits = { 'cost.day_dollars': 1, 'cost.conversation_cents': 10 };
    clock.advance(2 * 86_400_000);
  });
  afterAll(async () => {
    redis.disconnect();
    await stores.drop();
  });

  function aProcess(of = redis, metrics = new Metrics()): Spending {
    const live = {
      get: (name: keyof LiveSettingValues) => ({ ...hours('UTC'), ...limits })[name],
    } as unknown as LiveSettings;
    return new Spending(of, live, settings, metrics, clock);
  }

  it('closes a conversation first, then all of them, for every process', async () => {
    const [one, other] = [aProcess(), aProcess()];
    expect(await other.level('a')).toBe('all');
    await one.note('a', 0.08);
    expect([await other.level('a'), await other.level('b')]).toEqual(['cheap', 'all']);
    await other.note('a', 0.02);
    expect([await one.level('a'), await one.level('b')]).toEqual(['none', 'all']);
    await one.note('b', 0.05);
    await one.note('c', 0.85);
    expect(await other.level('new')).toBe('none');
  });

  it('begins anew with the day, and at once where the limit is raised', async () => {
    const one = aProcess();
    await one.note('a', 2);
    expect(await one.level('b')).toBe('none');
    limits = { 'cost.day_dollars': 100, 'cost.conversation_cents': 0 };
    expect(await one.level('b')).toBe('all');
    limits = { 'cost.day_dollars': 1, 'cost.conversation_cents': 10 };
    clock.advance(86_400_000);
    expect(await one.level('b')).toBe('all');
  });

  it.each([
    ['Asia/Kolkata', '2026-11-28T18:29:59Z', '2026-11-28T18:30:00Z'],
    ['America/Los_Angeles', '2026-11-29T07:59:59Z', '2026-11-29T08:00:00Z'],
    // A day of 25 hours, then one of 23.
    ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
    ['Europe/Berlin', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z'],
    // Clocks go from midnight to one: the day begins all the same.
    ['Africa/Cairo', '2026-04-23T21:59:59Z', '2026-04-23T22:00:00Z'],
  ])('begins the day with the clocks of %s (%s)', async (timeZone, last, first) => {
    const one = aProcess();
    limits = { ...limits, ...hours(timeZone) };
    // The same hour twice, in autumn, is one day.
    clock.set(new Date(Date.parse(last) - 22.5 * 3_600_000));
    await one.note('a', 2);
    clock.set(new Date(last));
    expect(await one.level('b')).toBe('none');
    clock.set(new Date(first));
    expect(await one.level('b')).toBe('all');
  });

  it('tells of no budget that opens again where there is none any more', async () => {
    const metrics = new Metrics();
    const counted = jest.spyOn(metrics.usage, 'count');
    const figure = jest.spyOn(metrics.states, 'budget');
    const one = aProcess(redis, metrics);
    await one.note('a', 2);
    await one.level('a');
    limits = { 'cost.day_dollars': 0, 'cost.conversation_cents': 10 };
    await one.level('b');
    limits = { 'cost.day_dollars': 0, 'cost.conversation_cents': 0 };
    await one.level('b');
    expect(counted.mock.calls).toEqual([['budget', 'none']]);
    expect(figure.mock.calls).toEqual([['none'], ['all'], ['all']]);
  });

  it('goes by what it paid itself while Redis is away, and asks nobody where there is no limit', async () => {
    const nowhere = new CacheRedis('redis://127.0.0.1:9');
    nowhere.on('error', () => undefined);
    const one = aProcess(nowhere);
    await one.note('a', 0.2);
    expect(await one.level('a')).toBe('none');
    limits = { 'cost.day_dollars': 0, 'cost.conversation_cents': 0 };
    expect(await one.level('a')).toBe('all');
    nowhere.disconnect();
  });
});
