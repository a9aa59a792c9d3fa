import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { testSettings, testStores, liveAsStarted } from '@feelori/testing';
import { TurnLimit } from './turn-limit';

describe.each(['for all processes together', 'in this process while Redis is away'])(
  'the limit of turns, counted %s',
  (where) => {
    const stores = testStores();
    const settings = testSettings({ ...stores.env, CUSTOMER_TURNS_PER_HOUR: '2' });
    const clock = new FakeClock();
    let redis: CacheRedis;
    let limit: TurnLimit;

    beforeAll(async () => {
      const together = where.includes('together');
      redis = new CacheRedis(together ? settings.redis.url : 'redis://127.0.0.1:9');
      redis.on('error', () => undefined);
      if (together) await new Promise((resolve) => redis.once('ready', resolve));
      limit = new TurnLimit(redis, liveAsStarted(settings), settings, clock);
    });
    afterAll(async () => {
      redis.disconnect();
      await stores.drop();
    });

    it('counts each turn once, each customer and each hour on its own', async () => {
      const over = (who: string, turn: number): Promise<boolean> => limit.isOver(who, `${who}#${turn}`);
      expect([await over('ann', 1), await over('ann', 1), await over('ann', 2)]).toEqual([
        false,
        false,
        false,
      ]);
      expect([await over('ann', 3), await over('ann', 4), await over('ann', 4)]).toEqual([true, true, true]);
      expect(await over('ben', 1)).toBe(false);
      clock.advance(3_600_000);
      expect(await over('ann', 5)).toBe(false);
    });
  },
);
