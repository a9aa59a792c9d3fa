import { StandingFigures } from '@feelori/platform/health';
import { InboundModule } from '@feelori/records/inbound';
import {
  MongoDoor,
  TEST_SECRETS,
  testApp,
  type TestApp,
  testSettings,
  testStores,
  until,
} from '@feelori/testing';
import { TcpDoor } from './tcp-door';

/** Health answers within half a second; a loaded machine may add as much, and what hangs hangs for longer than that. */
const ANSWER_MS = 1_000;

interface Details {
  status: string;
  checks: Record<string, { status: string }>;
  dependencies: {
    name: string;
    state: string;
    reason: string | null;
    latency_ms: number | null;
    since: string;
  }[];
  heartbeats: { seconds_ago: number }[] | null;
  oldest_unanswered: { age_seconds: number } | null;
  missing_indexes: string[] | null;
}

describe('health details while something we depend on hangs', () => {
  const stores = testStores();
  const database = new MongoDoor(stores.env.MONGODB_URI ?? '');
  let redis: TcpDoor;
  let app: TestApp;

  beforeAll(async () => {
    await database.open();
    redis = await TcpDoor.before(stores.env.REDIS_URL);
    const env = { ...stores.env, MONGODB_URI: database.uri, REDIS_URL: redis.url, ROLES: 'web,worker' };
    app = await testApp([InboundModule], testSettings(env));
  }, 30_000);
  afterAll(async () => {
    database.onCommand = () => 'pass';
    await app.close();
    await database.close();
    redis.close();
    await stores.drop();
  });

  async function look(): Promise<Details & { ms: number; code: number }> {
    const began = performance.now();
    const headers = { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` };
    const answer = await fetch(`${app.url}/health/comprehensive`, { headers });
    const details = (await answer.json()) as Details;
    return { ...details, ms: performance.now() - began, code: answer.status };
  }
  const dependency = (details: Details, name: string): Details['dependencies'][0] | undefined =>
    details.dependencies.find((one) => one.name === name);

  it('names everything while all is well', async () => {
    const details = await until('all to be well', async () => {
      const seen = await look();
      return seen.status === 'ok' && seen.missing_indexes !== null ? seen : null;
    });
    expect(details.dependencies.map(({ name, state }) => [name, state])).toEqual([
      ['database', 'up'],
      ['redis', 'up'],
      ['gemini', 'up'],
      ['openai', 'up'],
      ['shopify', 'up'],
      ['whatsapp', 'up'],
    ]);
    expect(dependency(details, 'database')?.latency_ms).toBeGreaterThanOrEqual(0);
    expect(details.heartbeats).toHaveLength(1);
    expect(details.oldest_unanswered).toEqual({ age_seconds: 0 });
    expect(details.missing_indexes).toEqual([]);
  });

  /** The figure that Prometheus would read now. */
  async function figure(line: string): Promise<string | undefined> {
    await app.get(StandingFigures).look();
    const headers = { Authorization: `Bearer ${TEST_SECRETS.monitoringToken}` };
    const text = await (await fetch(`${app.url}/metrics`, { headers })).text();
    return text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length + 1);
  }

  it('has the same in figures', async () => {
    const states = [
      'dependency_up{dependency="database"}',
      'dependency_up{dependency="redis"}',
      'workers_living',
    ];
    for (const line of states) expect([line, await figure(line)]).toEqual([line, '1']);
    expect(await figure('breaker_state{breaker="gemini"}')).toBe('0');
    expect(await figure('backlog_oldest_seconds')).toBe('0');
    expect(Number(await figure('worker_heartbeat_age_seconds'))).toBeLessThan(10);
    expect(Number(await figure('database_connections{state="open"}'))).toBeGreaterThan(0);
    const timed = 'database_call_duration_seconds_count{call="command",result="ok"}';
    expect(Number(await figure(timed))).toBeGreaterThan(0);
  });

  it('comes in time and names a database that stands still, which is then the one thing not known', async () => {
    await until('a look that is over', async () => (await look()).status === 'ok');
    database.onCommand = (command) => ('hello' in command || 'ping' in command ? 'pass' : 'stall');
    const details = await until('the database to be found', async () => {
      const seen = await look();
      expect(seen.ms).toBeLessThan(ANSWER_MS);
      return dependency(seen, 'database')?.state === 'down' ? seen : null;
    });
    expect(details.code).toBe(503);
    expect(details.checks['database']?.status).toBe('down');
    expect(dependency(details, 'redis')?.state).toBe('up');
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    database.onCommand = () => 'pass';
    database.cutAll();
    await until('the database to be back', async () => dependency(await look(), 'database')?.state === 'up');
  }, 30_000);

  it('comes in time and names a Redis that is frozen, and takes messages on', async () => {
    await until('all to be well', async () => (await look()).status === 'ok');
    redis.freeze();
    const details = await until('Redis to be found', async () => {
      const seen = await look();
      expect(seen.ms).toBeLessThan(ANSWER_MS);
      const isFound = dependency(seen, 'redis')?.state === 'degraded' && seen.heartbeats === null;
      // On a loaded machine a write may not be taken in time, once.
      const isUp = seen.code === 200 && dependency(seen, 'database')?.state === 'up';
      return isFound && isUp ? seen : null;
    });
    expect([details.code, details.status]).toEqual([200, 'degraded']);
    expect(dependency(details, 'redis')?.reason).toMatch(/^Redis .*\.$/);
    expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
    // Not known is not the same as what was seen last.
    expect(await figure('workers_living')).toBe('Nan');
    expect(await figure('dependency_up{dependency="redis"}')).toBe('0');
  }, 30_000);
});
