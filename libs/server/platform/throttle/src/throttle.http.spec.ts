import { Controller, Get, Module } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import { AccessTokens, accessTokenClaims, Permitted, Public } from '@feelori/platform/auth';
import { LiveSettings } from '@feelori/platform/live-settings';
import { CacheRedis } from '@feelori/platform/redis';
import { testApp, type TestApp, testSettings, type TestStores, testStores, until } from '@feelori/testing';
import { LocalCounts } from './local-counts';
import { RefusedRequests } from './refused-requests';

@Controller()
@Public()
class ProbeController {
  @Get('api/v1/probe')
  @Throttle({ default: { limit: 3, ttl: 60_000 } })
  probe(): string {
    return 'ok';
  }

  @Get('api/v1/open')
  open(): string {
    return 'ok';
  }

  @Get('webhooks/probe')
  @Throttle({ default: { limit: 1, ttl: 60_000 } })
  webhook(): string {
    return 'ok';
  }
}

@Controller()
class SignedInController {
  @Get('api/v1/wide')
  @Permitted(null)
  wide(): string {
    return 'ok';
  }

  @Get('api/v1/signed-in')
  @Permitted(null)
  @Throttle({ default: { limit: 3, ttl: 60_000 } })
  probe(): string {
    return 'ok';
  }
}

@Module({ controllers: [ProbeController, SignedInController] })
class ProbeModule {}

describe('rate limits', () => {
  let stores: TestStores;
  let open: TestApp[];

  async function start(change: object = {}): Promise<TestApp> {
    const app = await testApp(
      [ProbeModule],
      testSettings({ ...stores.env, TRUST_PROXY_HOPS: '1', ...change }),
    );
    open.push(app);
    return app;
  }

  beforeEach(() => {
    stores = testStores();
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((app) => app.close()));
    await stores.drop();
  });

  async function statuses(
    app: TestApp,
    times: number,
    from: (i: number) => string,
    path = '/api/v1/probe',
    token?: string,
  ): Promise<number[]> {
    const found: number[] = [];
    const more = token === undefined ? {} : { authorization: `Bearer ${token}` };
    for (let i = 0; i < times; i += 1) {
      const headers = { 'X-Forwarded-For': from(i), ...more };
      found.push((await fetch(app.url + path, { headers })).status);
    }
    return found;
  }

  it('hold for all processes together, each address on its own', async () => {
    const [one, other] = [await start(), await start()];
    expect(await statuses(one, 2, () => '203.0.113.5')).toEqual([200, 200]);
    expect(await statuses(other, 2, () => '203.0.113.5')).toEqual([200, 429]);
    expect(await statuses(other, 1, () => '203.0.113.6')).toEqual([200]);
  });

  it('count who is signed in alone, wherever from, and a token that is none of ours by its address', async () => {
    const app = await start();
    const user = { id: 'u1', role: 'agent', email: 'maya@shop.test', name: 'Maya' } as const;
    const tokenOf = (session: string): Promise<string> =>
      app.get(AccessTokens).sign(accessTokenClaims(user, session));
    const at = '/api/v1/signed-in';
    const isLimited = async (times: number, from: (i: number) => string, token: string): Promise<boolean[]> =>
      (await statuses(app, times, from, at, token)).map((status) => status === 429);
    const [one, other] = [await tokenOf('session-1'), await tokenOf('session-2')];
    expect(await isLimited(4, (i) => `203.0.113.${i}`, one)).toEqual([false, false, false, true]);
    expect(await isLimited(1, () => '203.0.113.3', other)).toEqual([false]);
    expect(await isLimited(4, () => '203.0.113.9', `${one}x`)).toEqual([false, false, false, true]);
    // Where nobody need be signed in, a token is no second set of tries.
    await statuses(app, 3, () => '203.0.113.7');
    expect(await statuses(app, 1, () => '203.0.113.7', '/api/v1/probe', other)).toEqual([429]);
  });

  it('can be lifted by the shop for who is signed in, but not where a route is guarded more closely', async () => {
    const app = await start();
    const user = { id: 'u1', role: 'agent', email: 'maya@shop.test', name: 'Maya' } as const;
    const token = await app.get(AccessTokens).sign(accessTokenClaims(user, 'session-1'));
    const limitOf = async (path: string): Promise<number> => {
      const answer = await fetch(app.url + path, { headers: { authorization: `Bearer ${token}` } });
      return Number(answer.headers.get('x-ratelimit-limit'));
    };
    const routes = ['wide', 'signed-in', 'open'].map((name) => `/api/v1/${name}`);
    const limits = (): Promise<number[]> => Promise.all(routes.map(limitOf));
    expect(await limits()).toEqual([1_200, 3, 1_200]);
    jest.spyOn(app.get(LiveSettings), 'get').mockReturnValue(false);
    expect(await limits()).toEqual([1_000_000_000, 3, 1_200]);
  });

  it('tell how long to wait, and tell on whom they held', async () => {
    const app = await start();
    const told: string[] = [];
    app.get(RefusedRequests).listen((address) => void told.push(address));
    await statuses(app, 3, () => '203.0.113.5');
    const refused = await fetch(`${app.url}/api/v1/probe`, { headers: { 'X-Forwarded-For': '203.0.113.5' } });
    expect(await refused.json()).toMatchObject({ code: 'too_many_requests', status: 429 });
    expect(told).toEqual(['203.0.113.5']);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it('are not escaped by addresses the caller made up', async () => {
    const app = await start();
    expect(await statuses(app, 4, (i) => `10.9.9.${i}, 203.0.113.5`)).toEqual([200, 200, 200, 429]);
  });

  it('count an IPv6 network as one caller', async () => {
    const app = await start();
    expect(await statuses(app, 4, (i) => `2001:db8:1:2::${i + 1}`)).toEqual([200, 200, 200, 429]);
  });

  it.each([
    ['its ports', (i: number) => `203.0.113.5:${51_001 + i}`],
    [
      'its spellings',
      (i: number) => ['203.0.113.5', '::ffff:203.0.113.5', '[::ffff:cb00:7105]:1'][i % 3] ?? '',
    ],
    ['IPv6 ports', (i: number) => `[2001:db8:1:2::${i}]:${51_001 + i}`],
    ['what is no address', (i: number) => `_hidden${i}`],
  ])('count a caller once, whatever %s', async (_, from) => {
    const app = await start();
    expect(await statuses(app, 4, from)).toEqual([200, 200, 200, 429]);
  });

  it('hold in this process alone while Redis is away, without slowing requests down', async () => {
    const app = await start({ REDIS_URL: 'redis://127.0.0.1:9' });
    const began = performance.now();
    expect(await statuses(app, 4, () => '203.0.113.5')).toEqual([200, 200, 200, 429]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('give nobody a second set when Redis goes away or comes back in the middle of a burst', async () => {
    const app = await start();
    const { state } = app.get(CacheRedis);
    await until('Redis', () => app.get(CacheRedis).status === 'ready');
    const away = jest.spyOn(state, 'refusal');
    const found: number[] = [];
    for (const fault of [null, 'silent', null, 'read_only', null] as const) {
      away.mockReturnValue(fault);
      found.push(...(await statuses(app, 1, () => '203.0.113.5')));
    }
    expect(found).toEqual([200, 200, 200, 429, 429]);
  });

  it('never hold back webhooks and probes', async () => {
    const app = await start();
    expect(await statuses(app, 5, () => '203.0.113.5', '/webhooks/probe')).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(await statuses(app, 5, () => '203.0.113.5', '/health'))).toEqual(new Set([200]));
  });
});

describe('LocalCounts', () => {
  it('starts afresh after the window', () => {
    const counts = new LocalCounts();
    expect(counts.hit('a', 1_000, 0)).toEqual({ hits: 1, leftMs: 1_000 });
    expect(counts.hit('a', 1_000, 400)).toEqual({ hits: 2, leftMs: 600 });
    expect(counts.hit('a', 1_000, 1_000)).toEqual({ hits: 1, leftMs: 1_000 });
  });

  it('forgets somebody else before it grows without end', () => {
    const counts = new LocalCounts();
    for (let i = 0; i < 120_000; i += 1) counts.hit(`key ${i}`, 60_000, 0);
    expect(counts.size).toBeLessThanOrEqual(50_000);
    expect(counts.hit('key 119999', 60_000, 1).hits).toBe(2);
  });
});
