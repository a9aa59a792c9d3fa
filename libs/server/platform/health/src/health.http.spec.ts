import { accessTokenClaims, AccessTokens } from '@feelori/platform/auth';
import type { Role } from '@feelori/contracts';
import type { VariableName } from '@feelori/platform/settings';
import {
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  type TestStores,
  testStores,
  until,
} from '@feelori/testing';
import { Metrics } from '@feelori/platform/metrics';
import { Shutdown } from '@feelori/platform/lifecycle';
import { ClockWatch } from './clock-watch';

interface Ready {
  status: string;
  code?: string;
  details: Record<string, { status: string; reason?: string }>;
}

describe('health', () => {
  let stores: TestStores;
  let running: TestApp | null = null;

  async function start(change: Partial<Record<VariableName, string>> = {}): Promise<TestApp> {
    running = await testApp([], testSettings({ ...stores.env, ...change }));
    return running;
  }

  async function ready(app: TestApp): Promise<{ status: number; body: Ready }> {
    const response = await fetch(`${app.url}/health/ready`);
    return { status: response.status, body: (await response.json()) as Ready };
  }

  beforeEach(() => {
    stores = testStores();
  });
  afterEach(async () => {
    await running?.close();
    await stores.drop();
  });

  it('is ready and well with both stores and a worker', async () => {
    const app = await start({ ROLES: 'web,worker' });
    await until('everything to be up', async () => (await ready(app)).body.status === 'ok');
  });

  it('is ready but degraded without a worker', async () => {
    const app = await start({ ROLES: 'web' });
    const { status, body } = await ready(app);
    expect(status).toBe(200);
    expect(body.status).toBe('degraded');
    expect(body.details['workers']).toEqual({ status: 'degraded', reason: 'No worker has been heard of.' });
    expect(body.details['database']?.status).toBe('up');
  });

  it('is ready but degraded without Redis', async () => {
    const app = await start({ REDIS_URL: 'redis://127.0.0.1:9' });
    const { status, body } = await ready(app);
    expect(status).toBe(200);
    expect(body.status).toBe('degraded');
    expect(body.details['redis']?.status).toBe('degraded');
    await until('the reason', async () => {
      const { details } = (await ready(app)).body;
      return details['redis']?.reason === 'Redis cannot be reached.';
    });
    expect((await ready(app)).body.details['workers']).toEqual({
      status: 'degraded',
      reason: 'Not known: Redis cannot be reached.',
    });
  });

  it('is alive but not ready without the database, within two seconds', async () => {
    const app = await start({ MONGODB_URI: 'mongodb://127.0.0.1:9/nowhere' });
    const began = performance.now();
    const { status, body } = await ready(app);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(status).toBe(503);
    expect(body.code).toBe('unavailable');
    for (const address of ['/health', '/health/live']) {
      expect((await fetch(app.url + address)).status).toBe(200);
    }
    const details = await fetch(`${app.url}/health/comprehensive`, {
      headers: { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` },
    });
    expect(details.status).toBe(503);
    expect(await details.json()).toMatchObject({ status: 'error', checks: { database: { status: 'down' } } });
  });

  it('shows how far the clocks are off, and is degraded with a name where one is', async () => {
    const app = await start({ ROLES: 'web,worker' });
    const started = Date.now();
    await until('everything to be up', async () => (await ready(app)).body.status === 'ok');
    const headers = { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` };
    const all = async (): Promise<Record<string, unknown>> =>
      (await (await fetch(`${app.url}/health/comprehensive`, { headers })).json()) as Record<string, unknown>;
    await until('all clocks to be read', async () =>
      Object.values((await all())['clocks'] as object).every((seconds) => Math.abs(Number(seconds)) < 2),
    );
    const { dependencies } = (await all()) as { dependencies: { name: string; since: string }[] };
    const database = dependencies.find(({ name }) => name === 'database');
    // Nobody had asked before, and it is up for as long as the process runs.
    expect(Date.parse(database?.since ?? '')).toBeLessThanOrEqual(started);
    // The machine is set two minutes ahead.
    const now = Date.now.bind(Date);
    const shifted = jest.spyOn(Date, 'now').mockImplementation(() => now() + 120_000);
    try {
      const { status, body } = await ready(app);
      expect([status, body.status]).toEqual([200, 'degraded']);
      const reason = "This machine's clock is 120 s ahead of the database's.";
      expect(body.details['clocks']).toEqual({ status: 'degraded', reason });
      await app.get(ClockWatch).look();
      const clocks = (await all())['clocks'] as Record<string, number>;
      expect(clocks['machine']).toBeCloseTo(120, 0);
      const metrics = await (await fetch(`${app.url}/metrics`, { headers })).text();
      expect(metrics).toMatch(/^clock_skew_seconds\{clock="machine"\} 1(20|19\.9)/m);
    } finally {
      shifted.mockRestore();
    }
    expect((await ready(app)).body.status).toBe('ok');
  });

  it('says that the clocks are not measured where the database was never there', async () => {
    const app = await start({ MONGODB_URI: 'mongodb://127.0.0.1:9/nowhere' });
    const details = await fetch(`${app.url}/health/comprehensive`, {
      headers: { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` },
    });
    expect(await details.json()).toMatchObject({
      checks: { clocks: { status: 'degraded', reason: "Not measured: the database's time is not known." } },
      clocks: { machine: null, redis: null, worker: null },
    });
  });

  it('is not ready while the process ends', async () => {
    const app = await start();
    app.get(Shutdown).begin();
    expect((await ready(app)).status).toBe(503);
  });

  it('shows details to the monitoring token and to those who may read operations, to nobody else', async () => {
    const app = await start();
    const statusWith = async (bearer: string | null) => {
      const headers: Record<string, string> = bearer === null ? {} : { Authorization: `Bearer ${bearer}` };
      return (await fetch(`${app.url}/health/comprehensive`, { headers })).status;
    };
    const tokenOf = (role: Role) =>
      app.get(AccessTokens).sign(accessTokenClaims({ id: 'u', email: 'a@b.c', name: 'A', role }, 's'));
    expect(await statusWith(null)).toBe(401);
    expect(await statusWith('not-the-monitoring-token')).toBe(401);
    expect(await statusWith(TEST_SECRETS.monitoringToken)).toBe(200);
    expect(await statusWith(await tokenOf('admin'))).toBe(200);
    expect(await statusWith(await tokenOf('agent'))).toBe(403);
  });

  it('says in the details when tokens end', async () => {
    const app = await start();
    const { states } = app.get(Metrics);
    const details = async (): Promise<unknown> => {
      const headers = { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` };
      return (await fetch(`${app.url}/health/comprehensive`, { headers })).json();
    };
    expect(await details()).toMatchObject({ credentials: [] });
    states.credential('whatsapp_token', 86_400);
    expect(await details()).toMatchObject({
      credentials: [{ name: 'whatsapp_token', expires_in_seconds: 86_400 }],
    });
    states.credential('whatsapp_token', null);
    expect(await details()).toMatchObject({
      credentials: [{ name: 'whatsapp_token', expires_in_seconds: null }],
    });
  });

  it('lists versions, queues and breakers in the details', async () => {
    const app = await start();
    const response = await fetch(`${app.url}/health/comprehensive`, {
      headers: { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` },
    });
    expect(await response.json()).toMatchObject({
      node: process.version,
      roles: ['web'],
      queues: [],
      breakers: [
        { name: 'gemini', state: 'closed' },
        { name: 'openai', state: 'closed' },
        { name: 'shopify', state: 'closed' },
        { name: 'whatsapp', state: 'closed' },
      ],
    });
  });
});
