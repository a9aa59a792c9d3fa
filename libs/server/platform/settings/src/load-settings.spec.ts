import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Env } from './env-reader';
import { EXAMPLE_VALUES } from './example-values';
import { loadSettings } from './load-settings';
import { type Settings, SettingsError } from './settings';
import { VARIABLES } from './variables';

const GOOD: Env = {
  MONGODB_URI: 'mongodb://127.0.0.1:27017/shop',
  WHATSAPP_PHONE_NUMBER_ID: '106540352242922',
  WHATSAPP_BUSINESS_ACCOUNT_ID: '102290129340398',
  WHATSAPP_ACCESS_TOKEN: 'a-long-enough-access-token',
  WHATSAPP_APP_SECRET: 'a-long-enough-app-secret',
  WHATSAPP_VERIFY_TOKEN: 'a-long-enough-verify-token',
  SHOPIFY_ADMIN_URL: 'https://blue.myshopify.com',
  SHOPIFY_ACCESS_TOKEN: 'a-long-enough-shop-token',
  SHOPIFY_WEBHOOK_SECRET: 'a-long-enough-shop-secret',
  ADMIN_EMAIL: 'me@blue.example',
  ADMIN_PASSWORD: 'twelve-chars-at-least',
  JWT_SECRET: 'a-secret-that-has-more-than-32-characters',
};

function problemsOf(change: Env, argv: string[] = []): string[] {
  try {
    loadSettings({ ...GOOD, ...change }, argv);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return [...error.problems];
    throw error;
  }
}

const exampleFile = readFileSync(path.resolve(__dirname, '../../../../../.env.example'), 'utf8');

describe('loadSettings', () => {
  it('fills in the defaults of the design', () => {
    const settings = loadSettings(GOOD);
    expect(settings.roles).toEqual(['web', 'worker']);
    expect(settings.gateway).toMatchObject({
      port: 8001,
      workerPort: 8003,
      publicUrl: 'http://127.0.0.1:8001',
    });
    expect(settings.redis).toEqual({
      url: 'redis://127.0.0.1:6379',
      cacheUrl: 'redis://127.0.0.1:6379',
      prefix: '{feelori}',
    });
    expect(settings.mongo.dbName).toBe('shop');
    expect(settings.gemini).toMatchObject({ apiKey: null });
    expect(settings.live['assistant.models'].map(({ model }) => model)).toEqual([
      'gemini-3.5-flash-lite',
      'gpt-6-luna',
    ]);
    expect(settings.auth).toMatchObject({
      accessTokenMinutes: 10,
      refreshTokenDays: 14,
      ipBinding: 'subnet',
    });
    expect(settings.live).toMatchObject({
      'pace.quiet_ms': 1_200,
      'pace.quiet_most_ms': 6_000,
      'pace.answered_within_hours': 12,
      'pace.unknown_send_wait_ms': 90_000,
      'pace.sends_per_second': 80,
      'pace.pair_burst': 45,
      'pace.pair_seconds': 6,
      'pace.breaker_failures': 5,
      'pace.breaker_open_seconds': 60,
      'limits.turns_an_hour': 60,
      'log.level': 'info',
    });
  });

  it('cannot be changed afterwards', () => {
    const settings = loadSettings(GOOD);
    expect(() => Object.assign(settings.live, { 'pace.quiet_ms': 1 })).toThrow(TypeError);
    expect(() => (settings.auth.jwtSecrets as string[]).push('x')).toThrow(TypeError);
  });

  it.each(Object.keys(GOOD).filter((name) => !name.startsWith('ADMIN_')))(
    'names %s when it is missing, what it is for and where to get it',
    (name) => {
      const problems = problemsOf({ [name]: undefined });
      const { purpose, source } = VARIABLES[name as keyof typeof VARIABLES];
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(name);
      expect(problems[0]).toContain(purpose);
      expect(problems[0]).toContain(source);
    },
  );

  it('lists all problems at once and never a value', () => {
    const weak = 'hunter2';
    const problems = problemsOf({
      JWT_SECRET: weak,
      WHATSAPP_APP_SECRET: weak,
      PORT: 'eight',
      MONGODB_URI: undefined,
    });
    expect(problems.map((line) => line.split(' ')[0]).sort()).toEqual([
      'JWT_SECRET',
      'MONGODB_URI',
      'PORT',
      'WHATSAPP_APP_SECRET',
    ]);
    expect(problems.join()).not.toContain(weak);
  });

  const secrets = [
    ['WHATSAPP_ACCESS_TOKEN', 16],
    ['WHATSAPP_APP_SECRET', 16],
    ['WHATSAPP_VERIFY_TOKEN', 16],
    ['SHOPIFY_ACCESS_TOKEN', 16],
    ['SHOPIFY_CLIENT_SECRET', 16],
    ['SHOPIFY_WEBHOOK_SECRET', 16],
    ['GEMINI_API_KEY', 16],
    ['OPENAI_API_KEY', 16],
    ['MONITORING_TOKEN', 16],
    ['JWT_SECRET', 32],
    ['ADMIN_PASSWORD', 12],
  ] as const;

  it.each(secrets)('refuses a %s of fewer than %d characters', (name, least) => {
    expect(
      problemsOf({ [name]: 'x'.repeat(least - 1) }).filter((line) => line.startsWith(name)),
    ).toHaveLength(1);
    expect(problemsOf({ [name]: 'x'.repeat(least) })).toEqual([]);
  });

  it('refuses every value printed in .env.example, wherever it is used', () => {
    for (const value of EXAMPLE_VALUES) {
      expect(problemsOf({ JWT_SECRET: value })[0]).toContain('JWT_SECRET');
      expect(problemsOf({ WHATSAPP_APP_SECRET: `${value},a-second-good-secret` })[0]).toContain(
        'WHATSAPP_APP_SECRET',
      );
    }
  });

  it('refuses each weak one of a rotation list', () => {
    expect(problemsOf({ JWT_SECRET: `${GOOD['JWT_SECRET']},short` })).toHaveLength(1);
    expect(
      loadSettings({ ...GOOD, WHATSAPP_APP_SECRET: 'new-secret-of-meta, old-secret-of-meta' }).whatsapp
        .appSecrets,
    ).toEqual(['new-secret-of-meta', 'old-secret-of-meta']);
  });

  it.each([
    'WHATSAPP_GRAPH_URL',
    'SHOPIFY_ADMIN_URL',
    'GEMINI_BASE_URL',
    'SHOPIFY_STOREFRONT_URL',
    'PUBLIC_URL',
  ])('takes plain http for %s towards this machine only', (name) => {
    expect(problemsOf({ [name]: 'http://127.0.0.1:8002/x' })).toEqual([]);
    expect(problemsOf({ [name]: 'http://localhost:8002' })).toEqual([]);
    expect(problemsOf({ [name]: 'http://[::1]:8002' })).toEqual([]);
    for (const bad of [
      'http://graph.example.com',
      'http://127.0.0.1.evil.example',
      'http://10.0.0.1',
      'ftp://127.0.0.1',
      'https://user:pass@graph.example.com',
      'https://graph.example.com?x=1',
      'nonsense',
    ]) {
      expect(problemsOf({ [name]: bad })).toHaveLength(1);
    }
  });

  it('wants OpenAI addresses to end in /v1', () => {
    expect(problemsOf({ OPENAI_BASE_URL: 'https://api.openai.com' })[0]).toContain('/v1');
  });

  it('lets the command line choose the roles', () => {
    expect(loadSettings({ ...GOOD, ROLES: 'web' }, ['--roles=worker']).roles).toEqual(['worker']);
    expect(problemsOf({ ROLES: 'web,cook' })).toHaveLength(1);
    expect(problemsOf({}, ['--roles='])).toHaveLength(1);
  });

  it('takes Shopify by token or by client, and wants the owner whole or not at all', () => {
    const client = {
      SHOPIFY_ACCESS_TOKEN: undefined,
      SHOPIFY_CLIENT_ID: 'id',
      SHOPIFY_CLIENT_SECRET: 'x'.repeat(20),
    };
    expect(problemsOf(client)).toEqual([]);
    expect(problemsOf({ ADMIN_EMAIL: undefined })).toHaveLength(1);
    expect(problemsOf({ ADMIN_PASSWORD: undefined })).toHaveLength(1);
    expect(
      loadSettings({ ...GOOD, ADMIN_EMAIL: undefined, ADMIN_PASSWORD: undefined }).auth.owner,
    ).toBeNull();
  });

  it('refuses to wait for a status shorter than a send itself may take, and says how long it has to be', () => {
    const [problem] = problemsOf({ UNKNOWN_SEND_WAIT_MS: '14999' });
    expect(problem).toMatch(/UNKNOWN_SEND_WAIT_MS.*15.?000/);
    expect(problemsOf({ UNKNOWN_SEND_WAIT_MS: '15000' })).toEqual([]);
  });

  it('refuses hosts with ports and origins with paths', () => {
    expect(problemsOf({ TRUSTED_HOSTS: 'console.example.com:443' })).toHaveLength(1);
    expect(problemsOf({ TRUSTED_HOSTS: 'console.example.com,*.example.com' })).toEqual([]);
    expect(problemsOf({ TRUSTED_HOSTS: 'feelori_api,_x.example.com,*.my_net,a_,[::1],10.1.2.3' })).toEqual(
      [],
    );
    for (const bad of ['feelori_api:8001', 'a b', '-x', 'x/', '*', 'a..*']) {
      expect(problemsOf({ TRUSTED_HOSTS: bad })).toHaveLength(1);
    }
    expect(problemsOf({ CORS_ORIGINS: 'https://console.example.com/' })).toHaveLength(1);
    expect(problemsOf({ CORS_ORIGINS: '*' })).toHaveLength(1);
  });

  const texts = ['JWT_SECRET', 'WHATSAPP_APP_SECRET', 'MONGODB_URI', 'REDIS_URL', 'SHOPIFY_ADMIN_URL'];
  it.each([...new Set([...secrets.map(([name]) => name), ...texts])])(
    'refuses a %s that a tool on the way left as it was written in a file',
    (name) => {
      const good = /_UR[IL]$/.test(name)
        ? (GOOD[name] ?? 'redis://127.0.0.1:6379')
        : 'a-good-secret-of-more-than-32-characters';
      expect(problemsOf({ [name]: ` ${good}\r\n` })).toEqual([]);
      expect(problemsOf({ [name]: `\ufeff${good}\t` })).toEqual([]);
      for (const left of [
        `"${good}"`,
        `'${good}'`,
        `“${good}”`,
        `"${good}`,
        `${good}'`,
        `\${${name}}`,
        `${good}\${SUFFIX}`,
        `$(cat /run/secrets/${name})`,
        `$${name}`,
        `%${name}%`,
        `{{ ${name} }}`,
        `<your-${name}-goes-right-here-as-it-is>`,
        `${good}\u200b`,
        `${good.slice(0, 10)}\r${good.slice(10)}`,
      ]) {
        const problems = problemsOf({ [name]: left });
        expect([left, problems.length]).toEqual([left, 1]);
        expect(problems[0]).toMatch(new RegExp(`^${name} `));
        expect(problems[0]).not.toContain(good);
      }
    },
  );

  it('refuses a comment behind a secret or an address, but no password of several words', () => {
    expect(problemsOf({ WHATSAPP_APP_SECRET: 'a-long-enough-app-secret # of the app' })).toHaveLength(1);
    expect(problemsOf({ JWT_SECRET: `${GOOD['JWT_SECRET']}, "${GOOD['JWT_SECRET']}"` })).toHaveLength(1);
    expect(problemsOf({ SHOPIFY_ADMIN_URL: 'https://blue.myshopify.com # ours' })).toHaveLength(1);
    expect(problemsOf({ ADMIN_PASSWORD: 'correct horse battery $taple' })).toEqual([]);
  });

  it('listens where LISTEN_HOST says, whatever a shell calls this machine', () => {
    expect(loadSettings({ ...GOOD, HOST: 'x86_64-conda-linux-gnu' }).gateway.host).toBe('0.0.0.0');
    expect(loadSettings({ ...GOOD, LISTEN_HOST: '[::1]' }).gateway.host).toBe('::1');
    expect(problemsOf({ LISTEN_HOST: 'x86_64-conda-linux-gnu' })[0]).toMatch(/^LISTEN_HOST /);
  });

  it('never fails in another way, whatever the environment holds', () => {
    const names = Object.keys(VARIABLES);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (env) => {
        problemsOf(env);
      }),
    );
  });
});

describe('.env.example', () => {
  const lines = exampleFile.split('\n');

  it('lists every variable', () => {
    const named = lines.map((line) => /^(?:# )?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1]).filter(Boolean);
    expect(named.sort()).toEqual([...Object.keys(VARIABLES), 'SIMULATOR_PORT'].sort());
  });

  it('prints exactly the values that are refused', () => {
    const printed = lines.map((line) => /^[A-Z][A-Z0-9_]+=(.*)$/.exec(line)?.[1]).filter(Boolean);
    expect(printed.sort()).toEqual([...EXAMPLE_VALUES].sort());
  });

  it('shows the true defaults', () => {
    const shown = lines.flatMap((line) => {
      const match = /^# ([A-Z][A-Z0-9_]+)=(.+)$/.exec(line);
      return match ? [[match[1], match[2]] as const] : [];
    });
    const spelled = loadSettings({ ...GOOD, ...Object.fromEntries(shown) });
    // The folder's default is found at run time; every other value is the same, said or not.
    expect(withoutConsole(spelled)).toEqual(withoutConsole(loadSettings(GOOD)));
  });

  it('keeps files in the database unless a bucket is named, and then needs its key', () => {
    expect(loadSettings(GOOD).media.s3).toBeNull();
    const named = { MEDIA_S3_URL: 'https://files.s3.example.com/', MEDIA_S3_ACCESS_KEY_ID: 'AK1' };
    expect(problemsOf(named)).toEqual([expect.stringMatching(/^MEDIA_S3_SECRET_ACCESS_KEY is missing/)]);
    const { media } = loadSettings({ ...GOOD, ...named, MEDIA_S3_SECRET_ACCESS_KEY: 's'.repeat(40) });
    expect(media.s3).toMatchObject({ url: 'https://files.s3.example.com', region: 'us-east-1' });
  });

  it('encrypts second factors with a key of its own where there is one, and refuses a weak one by its name', () => {
    const jwt = loadSettings(GOOD).auth.jwtSecrets;
    expect(loadSettings(GOOD).auth.totpKeys).toEqual(jwt);
    const [key, older] = ['k'.repeat(40), 'o'.repeat(40)];
    expect(loadSettings({ ...GOOD, TOTP_KEY: `${key},${older}` }).auth.totpKeys).toEqual([
      key,
      older,
      ...jwt,
    ]);
    for (const bad of ['short', `${key},short`, `${key} # a comment`]) {
      expect(problemsOf({ TOTP_KEY: bad })).toEqual([expect.stringMatching(/^TOTP_KEY .+second factors/)]);
    }
  });
});

function withoutConsole(settings: Settings): object {
  return { ...settings, gateway: { ...settings.gateway, consoleDir: null } };
}
