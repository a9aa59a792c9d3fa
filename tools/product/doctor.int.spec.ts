import { execFile } from 'node:child_process';
import path from 'node:path';
import type { SetUpCheck, SetUpReport } from '@feelori/contracts';
import { OwnRedis } from '../chaos/own-redis';
import { productOnGivenStores, type TestProduct } from './product-on-given-stores';

const ROOT = path.resolve(__dirname, '../..');

jest.setTimeout(240_000);

/** Which state each answer means: libs/server/skills/doctor. */
describe('npm run doctor', () => {
  let made: TestProduct;
  let control: (method: string, route: string, body?: unknown) => Promise<unknown>;

  beforeAll(async () => {
    made = await productOnGivenStores(ROOT, {});
    await made.product.start();
    control = (...call) => made.product.control(...call);
  });
  afterAll(() => made.close());
  afterEach(() => control('POST', '/reset'));

  /** The report and the exit code, with `environment` on top of the product's own. */
  function look(
    environment: Record<string, string> = {},
  ): Promise<{ code: number; out: string; err: string }> {
    // What is built is not built again.
    const apps = { FEELORI_APPS_DIR: path.join(ROOT, 'dist/apps') };
    const env = { ...made.product.environment, ...apps, ...environment };
    const args = [path.join(ROOT, 'tools/doctor.mjs'), '--no-simulator', '--json'];
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env, cwd: ROOT }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      });
    });
  }
  it('finds all well with a product that is', async () => {
    const { code, out } = await look();
    const { checks: found } = JSON.parse(out) as SetUpReport;
    expect(found.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(found.map(({ id }) => id)).toEqual([
      ...['whatsapp_token', 'whatsapp_secret', 'whatsapp_webhook', 'whatsapp_subscription', 'whatsapp_reach'],
      'whatsapp_number_1',
      ...['shopify_access', 'shopify_scopes', 'shopify_version', 'shopify_webhook_secret'],
      ...['model_gemini', 'model_openai', 'model_any'],
      ...[
        'mongodb_write',
        'mongodb_replicas',
        'mongodb_disk',
        'redis_eviction',
        'redis_persistence',
        'redis_cache',
      ],
      ...['workers', 'indexes', 'clocks', 'disk', 'traces'],
    ]);
    expect(code).toBe(0);
    for (const [name, value] of Object.entries(made.product.environment)) {
      if (/SECRET|TOKEN|KEY|PASSWORD/.test(name) && value.length > 8) expect(out).not.toContain(value);
    }
  });

  it('names each of many things that are wrong, and fails', async () => {
    await control('PUT', '/account', {
      token_expires_at: Math.floor(Date.now() / 1_000) + 86_400,
      quality_rating: 'RED',
      subscribed: false,
      app_secret: 'another-secret-of-another-app',
    });
    await control('POST', '/shopify/scopes', { scopes: ['read_products'] });
    const { code, out } = await look({
      PUBLIC_URL: 'http://127.0.0.1:9',
      REDIS_URL: 'redis://127.0.0.1:9',
      SHOPIFY_API_VERSION: '2025-01',
      GEMINI_MODEL: 'gemini-of-long-ago',
      OPENAI_API_KEY: 'sk-a-key-that-nobody-has',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    });
    expect(code).toBe(1);
    const { checks } = JSON.parse(out) as SetUpReport;
    // How full the disk is, and how fast a write, depends on the machine.
    const ofMachine = ['disk', 'mongodb_disk', 'mongodb_write'];
    const well = checks
      .filter(({ id, state }) => state === 'ok' && !ofMachine.includes(id))
      .map(({ id }) => id);
    expect(well).toEqual(['shopify_access', 'shopify_webhook_secret', 'clocks']);
    const isTold = ({ state, remedy }: SetUpCheck): boolean =>
      state === 'ok' || state === 'skipped' || remedy !== null;
    expect(checks.filter((check) => !isTold(check))).toEqual([]);
    expect(checks.filter(({ state }) => state === 'failed').map(({ id }) => id)).toEqual([
      ...['whatsapp_secret', 'whatsapp_subscription', 'whatsapp_reach', 'shopify_scopes', 'shopify_version'],
      ...['model_gemini', 'model_openai', 'redis_eviction', 'redis_persistence', 'redis_cache', 'traces'],
    ]);
  });

  /** Faults beside each other that do not hide one another; what each turns red, with a word of it. */
  const faults: {
    name: string;
    account?: object;
    environment?: Record<string, string>;
    red: Record<string, string>;
  }[] = [
    {
      name: 'a webhook that goes elsewhere, a number that is restricted, a key of the shop that is refused',
      account: { callback_url: 'https://elsewhere.example/hook', number_status: 'RESTRICTED' },
      environment: { SHOPIFY_ACCESS_TOKEN: 'shpat_a-token-that-nobody-has' },
      red: {
        whatsapp_webhook: 'elsewhere.example',
        whatsapp_number_1: 'restricted',
        shopify_access: 'refuses the token',
      },
    },
    {
      name: "a token that lacks a permission, workers that are none of ours, a blocked number, another app's secret",
      account: { scopes: ['whatsapp_business_management'], can_send_message: 'BLOCKED' },
      environment: { REDIS_PREFIX: '{of-nobody}', SHOPIFY_CLIENT_SECRET: 'the-client-secret-of-another-app' },
      red: {
        whatsapp_token: 'whatsapp_business_messaging',
        whatsapp_number_1: 'blocks',
        shopify_webhook_secret: 'not the client secret',
        workers: 'nobody is answered',
      },
    },
    {
      name: 'a token that is not valid, a database and a cache that are not there',
      account: { token_valid: false },
      environment: { MONGODB_URI: 'mongodb://127.0.0.1:9/feelori', REDIS_CACHE_URL: 'redis://127.0.0.1:9' },
      red: {
        whatsapp_token: 'not valid',
        mongodb_write: 'durable',
        mongodb_replicas: 'does not answer',
        redis_cache: 'does not answer',
      },
    },
    {
      name: 'a Redis that throws jobs away',
      environment: { REDIS_URL: 'own' },
      red: { redis_eviction: 'allkeys-lru' },
    },
  ];

  it.each(faults)('names $name', async ({ account, environment, red }) => {
    if (account !== undefined) await control('PUT', '/account', account);
    const own = environment?.['REDIS_URL'] === 'own' ? await OwnRedis.open() : null;
    try {
      await own?.run('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
      const { code, out } = await look({ ...environment, ...(own === null ? {} : { REDIS_URL: own.url }) });
      expect(code).toBe(1);
      const { checks } = JSON.parse(out) as SetUpReport;
      const found = new Map(checks.map((one) => [one.id, one]));
      for (const [id, word] of Object.entries(red)) {
        expect(found.get(id)).toMatchObject({
          state: 'failed',
          detail: expect.stringContaining(word) as string,
          remedy: expect.any(String) as string,
        });
      }
    } finally {
      await own?.close();
    }
  });

  it('goes with a program that prepares the database, as often as it is run', async () => {
    const program = path.join(ROOT, 'dist/apps/api/migrate.js');
    for (let times = 0; times < 2; times += 1) {
      const ended = await new Promise<{ code: number; out: string }>((resolve) => {
        execFile(process.execPath, [program], { env: made.product.environment, cwd: ROOT }, (error, out) => {
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, out });
        });
      });
      expect(ended).toEqual({ code: 0, out: expect.stringContaining('as this version wants it') as string });
    }
  });

  it('says which setting keeps it from looking', async () => {
    const { code, err } = await look({ JWT_SECRET: 'short' });
    expect(code).not.toBe(0);
    expect(err).toContain('JWT_SECRET');
  });
});
