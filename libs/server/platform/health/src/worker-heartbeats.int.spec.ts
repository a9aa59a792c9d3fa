import { Command } from 'ioredis';
import { Clock } from '@feelori/platform/clock';
import { CacheRedis, redisKey } from '@feelori/platform/redis';
import { testSettings, testStores } from '@feelori/testing';
import { WorkerHeartbeats } from './worker-heartbeats';

/** A machine whose clock is off by so much, once it has been told. */
class SkewedClock extends Clock {
  constructor(private readonly ahead: number | null) {
    super();
  }

  override get isShared(): boolean {
    return this.ahead !== null;
  }

  override ms(): number {
    return Date.now() + (this.ahead ?? 0);
  }

  override aheadMs(): number {
    return this.ahead ?? 0;
  }
}

describe('the heartbeats of workers', () => {
  const stores = testStores();
  const settings = testSettings({ ...stores.env, ROLES: 'worker' });
  let redis: CacheRedis;
  const begun: WorkerHeartbeats[] = [];

  beforeAll(async () => {
    redis = new CacheRedis(settings.redis.url);
    await new Promise((resolve) => redis.once('ready', resolve));
  });
  afterEach(async () => {
    await Promise.all(begun.splice(0).map((heartbeats) => heartbeats.onModuleDestroy()));
  });
  afterAll(async () => {
    redis.disconnect();
    await stores.drop();
  });

  async function worker(ahead: number | null): Promise<WorkerHeartbeats> {
    const heartbeats = new WorkerHeartbeats(settings, redis, new SkewedClock(ahead));
    begun.push(heartbeats);
    await heartbeats.onApplicationBootstrap();
    return heartbeats;
  }

  it('count whoever lives, whatever their clocks show, and tell the one furthest off', async () => {
    const first = await worker(null);
    expect(await first.living()).toMatchObject({ count: 1, worstSkewMs: null });
    const ahead = await worker(3_600_000);
    await worker(-7_200_000);
    for (const asked of [first, ahead]) {
      expect(await asked.living()).toMatchObject({ count: 3, worstSkewMs: -7_200_000 });
    }
    await begun.pop()?.onModuleDestroy();
    const left = await first.living();
    expect(left).toMatchObject({ count: 2, worstSkewMs: 3_600_000 });
    expect(left.each.map(({ skewMs }) => skewMs).sort()).toEqual([3_600_000, null]);
    expect(left.each.every(({ agoMs, version }) => agoMs < 4_000 && version === settings.version)).toBe(true);
  });

  it('send the text of a script once, and again to a Redis that has lost it', async () => {
    const first = await worker(5);
    const scripts = jest.spyOn(Command.prototype, 'toWritable');
    try {
      await first.living();
      scripts.mockClear();
      expect((await first.living()).count).toBe(1);
      expect(scripts.mock.contexts.map((command) => (command as Command).name)).toEqual(['evalsha']);
      await redis.script('FLUSH');
      expect((await first.living()).count).toBe(1);
    } finally {
      scripts.mockRestore();
    }
  });

  it('forget who is gone, and who is left from a time that Redis has not reached', async () => {
    const key = redisKey(settings.redis.prefix, 'workers');
    await redis.zadd(key, Date.now() - 11_000, 'gone', Date.now() + 60_000, 'of a clock that was set back');
    expect((await (await worker(0)).living()).count).toBe(1);
    expect(await redis.zcard(key)).toBe(1);
  });
});
