import { FakeClock } from '@feelori/platform/clock';
import { CacheRedis } from '@feelori/platform/redis';
import { testSettings, testStores } from '@feelori/testing';
import { SendPace } from './send-pace';

describe.each(['shared through Redis', 'in this process while Redis is away'])(
  'the pace of sends, %s',
  (where) => {
    const stores = testStores();
    const settings = testSettings({
      ...stores.env,
      WHATSAPP_SENDS_PER_SECOND: '10',
      WHATSAPP_PAIR_BURST: '3',
      WHATSAPP_PAIR_SECONDS: '6',
    });
    const clock = new FakeClock();
    let redis: CacheRedis;
    let pace: SendPace;

    beforeAll(async () => {
      redis = new CacheRedis(where.startsWith('shared') ? settings.redis.url : 'redis://127.0.0.1:9');
      redis.on('error', () => undefined);
      if (where.startsWith('shared')) await new Promise((resolve) => redis.once('ready', resolve));
      pace = new SendPace(redis, settings, clock);
    });
    afterAll(async () => {
      redis.disconnect();
      await stores.drop();
    });

    it('lets a customer have a burst, and then one every six seconds', async () => {
      const waits: number[] = [];
      for (let i = 0; i < 4; i += 1) waits.push(await pace.take('n1', 'ann', 'person'));
      expect(waits).toEqual([0, 0, 0, 6_000]);
      clock.advance(6_000);
      expect([await pace.take('n1', 'ann', 'person'), await pace.take('n1', 'ann', 'person')]).toEqual([
        0, 6_000,
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
  },
);
