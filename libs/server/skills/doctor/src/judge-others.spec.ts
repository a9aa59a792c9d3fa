import { judgeClocks, judgeDisk, judgeIndexes, judgeWorkers } from './judge-machine';
import { judgeAccess, judgeScopes, judgeVersion, judgeWebhookSecret } from './judge-shopify';
import {
  infoFields,
  judgeCache,
  judgeEviction,
  judgePersistence,
  judgeReplicas,
  judgeWrite,
} from './judge-stores';
import { judgeTraces } from './judge-traces';
import { judgeAny, judgeModel } from './model-checks';

const GIB = 1_073_741_824;
const ALL = [
  ...['read_products', 'read_orders', 'read_customers'],
  ...[
    'read_inventory',
    'read_all_orders',
    'read_fulfillments',
    'read_legal_policies',
    'write_draft_orders',
    'write_orders',
    'write_returns',
  ],
];
const access = { shopName: 'Shop', scopes: ALL, servedVersion: '2026-10', slow: null };
const refused = {
  trouble: {
    kind: 'auth',
    reason: 'Shopify refuses the token.',
    remedy: 'Make a new one.',
    ends: 'any_success',
  },
} as const;
const met = { ...refused.trouble, asked: 'GetProduct', since: Date.UTC(2026, 10, 28, 20, 41), lastAt: 0 };

describe('access to the shop', () => {
  it('is told by what Shopify answers', () => {
    expect(judgeAccess(access, []).state).toBe('ok');
    expect(judgeAccess(refused, [])).toMatchObject({ state: 'failed', remedy: 'Make a new one.' });
    expect(judgeAccess(refused, [met]).detail).toBe('Shopify refuses the token. Since 2026-11-28 20:41 UTC.');
  });

  it('is worth less where calls of late did not work', () => {
    expect(judgeAccess(access, [met])).toEqual({
      state: 'warning',
      detail: 'Reads the shop “Shop”. Shopify refuses the token. Since 2026-11-28 20:41 UTC.',
      remedy: 'Make a new one.',
    });
    expect(judgeAccess({ ...access, slow: refused.trouble }, []).state).toBe('warning');
  });

  it('needs some scopes, and could use others', () => {
    expect(judgeScopes(access).state).toBe('ok');
    expect(judgeScopes({ ...access, scopes: ALL.slice(0, 3) }).state).toBe('warning');
    expect(judgeScopes({ ...access, scopes: ALL.slice(1) }).detail).toContain('read_products');
    const writes = ALL.map((scope) => scope.replace('read_products', 'write_products'));
    expect(judgeScopes({ ...access, scopes: writes }).state).toBe('ok');
    expect(judgeScopes(refused).state).toBe('skipped');
  });

  it('is by a version that ends some day', () => {
    expect(judgeVersion(access, '2026-10', '2026-11-28').state).toBe('ok');
    expect(judgeVersion(access, '2026-10', '2027-09-01')).toMatchObject({
      state: 'warning',
      detail: 'Version 2026-10 is served until 2027-10-01.',
    });
    expect(judgeVersion(access, '2025-01', '2026-11-28').state).toBe('failed');
    expect(judgeVersion({ ...access, servedVersion: null }, 'unstable', '2026-11-28').state).toBe('ok');
  });

  it('is one way without a secret for webhooks', () => {
    expect(judgeWebhookSecret(['a'], null).state).toBe('ok');
    expect(judgeWebhookSecret([], 'a').state).toBe('warning');
  });

  it("holds a webhook's secret against the client secret that is known", () => {
    expect(judgeWebhookSecret(['b', 'a'], 'a').state).toBe('ok');
    expect(judgeWebhookSecret(['b'], 'a')).toMatchObject({
      state: 'failed',
      remedy: expect.stringContaining('SHOPIFY_WEBHOOK_SECRET') as string,
    });
  });
});

describe('the models', () => {
  it.each([
    ['there', 'ok'],
    ['no_key', 'skipped'],
    ['key_refused', 'failed'],
    ['no_such_model', 'failed'],
    ['unreachable', 'failed'],
  ] as const)('%s is %s', (answer, state) => {
    expect(judgeModel(answer, 'm', 'GEMINI').state).toBe(state);
  });

  it('are better two than one, and one than none', () => {
    expect(judgeAny(['there', 'there']).state).toBe('ok');
    expect(judgeAny(['no_key', 'there']).detail).toContain('One model');
    expect(judgeAny(['no_key', 'key_refused']).detail).toContain('No model');
  });
});

describe('the stores', () => {
  const info = (text: string): Map<string, string> => infoFields(text);

  it('keep jobs, or may not', () => {
    expect(judgeEviction(info('# Memory\r\nmaxmemory_policy:noeviction\r\n')).state).toBe('ok');
    expect(judgeEviction(info('maxmemory_policy:allkeys-lru')).state).toBe('failed');
    expect(judgeEviction(info('')).state).toBe('skipped');
  });

  it('write down what they hold, or do not', () => {
    expect(judgePersistence(info('aof_enabled:1\naof_last_write_status:ok')).state).toBe('ok');
    expect(judgePersistence(info('aof_enabled:0\nrdb_last_bgsave_status:ok')).state).toBe('warning');
    expect(judgePersistence(info('aof_enabled:0\nrdb_last_bgsave_status:err')).state).toBe('failed');
    expect(judgePersistence(info('')).state).toBe('skipped');
  });

  it('are better apart, queue and cache', () => {
    expect(judgeCache(info(''), true).state).toBe('ok');
    expect(judgeCache(info(''), false).remedy).toContain('REDIS_CACHE_URL');
    expect(judgeCache(null, true).state).toBe('failed');
    const full = info('maxmemory:100\nmaxmemory_policy:noeviction');
    expect(judgeCache(full, true).remedy).toContain('volatile-lru');
  });

  it('are one server or several', () => {
    expect(judgeReplicas({}).state).toBe('warning');
    expect(judgeReplicas({ setName: 'rs0', hosts: ['a'] }).state).toBe('warning');
    expect(judgeReplicas({ setName: 'rs0', hosts: ['a', 'b', 'c'] }).state).toBe('ok');
    expect(judgeReplicas({ msg: 'isdbgrid' }).state).toBe('ok');
  });

  it('take a durable write, soon or late', () => {
    expect([judgeWrite(5), judgeWrite(900), judgeWrite(null)].map(({ state }) => state)).toEqual([
      'ok',
      'warning',
      'failed',
    ]);
  });
});

describe('the machine', () => {
  it('has clocks that are right, off or not measured', () => {
    expect(judgeClocks({ machine: 0.1, redis: -1, worker: null }).state).toBe('ok');
    expect(judgeClocks({ machine: 0.1, redis: -120, worker: null }).detail).toContain('redis -120 s');
    expect(judgeClocks({ machine: null }).state).toBe('skipped');
  });

  it('has room, little or none', () => {
    expect(judgeDisk(50 * GIB, 100 * GIB).state).toBe('ok');
    expect(judgeDisk(5 * GIB, 100 * GIB).state).toBe('warning');
    expect(judgeDisk(0.1 * GIB, 100 * GIB).state).toBe('failed');
  });

  it('has traces that reach their collector, where one is named', () => {
    expect(judgeTraces('not_named').state).toBe('skipped');
    expect(judgeTraces({ status: 200 }).state).toBe('ok');
    expect(judgeTraces(null)).toMatchObject({ state: 'failed', detail: 'Their collector does not answer.' });
    expect(judgeTraces({ status: 401 }).remedy).toContain('OTEL_EXPORTER_OTLP_HEADERS');
    expect(judgeTraces({ status: 404 }).remedy).toContain('OTEL_EXPORTER_OTLP_ENDPOINT');
  });

  it('has workers and indexes', () => {
    expect([judgeWorkers(2), judgeWorkers(0), judgeWorkers(null)].map(({ state }) => state)).toEqual([
      'ok',
      'failed',
      'skipped',
    ]);
    expect([judgeIndexes([]), judgeIndexes(['a.b']), judgeIndexes(null)].map(({ state }) => state)).toEqual([
      'ok',
      'failed',
      'skipped',
    ]);
  });
});
