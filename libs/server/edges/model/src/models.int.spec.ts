import fastify, { type FastifyInstance } from 'fastify';
import { Clock } from '@feelori/platform/clock';
import { type ChainedModel, type LiveSettingValues } from '@feelori/contracts';
import type { LiveSettings } from '@feelori/platform/live-settings';
import { Metrics } from '@feelori/platform/metrics';
import { CacheRedis } from '@feelori/platform/redis';
import { BreakerBoard, BreakerOpen } from '@feelori/platform/resilience';
import { testSettings, testStores } from '@feelori/testing';
import type { ChatProvider, ChatTurn } from './chat-provider';
import { Models } from './models';
import { ProviderError } from './provider-error';

const TURN: ChatTurn = {
  system: 'SYS',
  history: [],
  scratch: [],
  tools: [],
  toolMode: 'none',
  customerTag: 'tag',
};

describe('models behind their breakers', () => {
  const stores = testStores();
  let app: FastifyInstance;
  let redis: CacheRedis;
  let models: Models;
  let live: LiveSettingValues;
  let asked: string[];
  let answer: { status: number; body: unknown };

  beforeAll(async () => {
    app = fastify({ forceCloseConnections: true });
    app.post('/*', (request, reply) => {
      asked.push(request.url);
      return reply.code(answer.status).send(answer.body);
    });
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    redis = new CacheRedis(stores.env.REDIS_URL ?? '');
    await new Promise((resolve) => redis.once('ready', resolve));
    const settings = testSettings({
      ...stores.env,
      GEMINI_API_KEY: 'test-only-key-of-a-vendor',
      GEMINI_BASE_URL: `${url}/gemini`,
      OPENAI_API_KEY: 'test-only-key-of-a-vendor',
      OPENAI_BASE_URL: `${url}/openai/v1`,
    });
    live = settings.live;
    const following = { get: (name: keyof LiveSettingValues) => live[name] } as unknown as LiveSettings;
    models = new Models(settings, following, new BreakerBoard(settings, new Clock(), redis), new Metrics());
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await app.close();
    redis.disconnect();
    await stores.drop();
  });

  const modelOf = (name: string): ChatProvider => models.chain.find((model) => model.name === name)!;
  const step = (name: string) => {
    const options = { signal: new AbortController().signal, deadlineMs: 2_000, maxOutputTokens: 100 };
    return modelOf(name).step(TURN, options);
  };

  it('are asked again after a request they do not like', async () => {
    answer = { status: 400, body: { error: { message: 'x', code: 'invalid_request_error' } } };
    for (let call = 0; call < 6; call += 1) {
      await expect(step('openai')).rejects.toBeInstanceOf(ProviderError);
    }
    expect(asked).toHaveLength(6);
  });

  it('are those that people have set, in their order, from the next question on', () => {
    const before = live;
    const names = () => models.chain.map(({ name, chained }) => `${name} ${chained.model}`);
    expect(names()).toEqual(['gemini gemini-3.5-flash-lite', 'openai gpt-6-luna']);
    const first = models.chain;
    live = { ...before, 'assistant.models': [...before['assistant.models']] };
    expect(models.chain).toBe(first);
    const set: ChainedModel[] = [
      { vendor: 'openai', model: 'gpt-6-terra', tier: 'quality', price: { in: 2, out: 8 } },
      { vendor: 'openai', model: 'gpt-6-luna', tier: 'cheap', price: null },
    ];
    live = { ...before, 'assistant.models': set };
    expect(names()).toEqual(['openai gpt-6-terra', 'openai gpt-6-luna']);
    expect(models.chain.map(({ chained }) => chained.tier)).toEqual(['quality', 'cheap']);
    live = { ...before, 'assistant.models': [] };
    expect(models.chain).toEqual([]);
    live = before;
  });

  it('are asked on where another one of their vendor is not known there', async () => {
    answer = { status: 404, body: { error: { message: 'x', code: 'model_not_found' } } };
    for (let call = 0; call < 6; call += 1) {
      await expect(step('openai')).rejects.toBeInstanceOf(ProviderError);
    }
    expect(asked).toHaveLength(6);
  });

  it.each([
    ['openai', 'the bill', 429, { type: 'insufficient_quota', code: 'credit_balance_exhausted' }],
    ['gemini', 'the key', 403, { code: 403, status: 'PERMISSION_DENIED' }],
  ])('are left alone at once: %s, for %s', async (name, _, status, error) => {
    answer = { status, body: { error: { message: 'x', param: null, ...error } } };
    await expect(step(name)).rejects.toBeInstanceOf(ProviderError);
    await expect(step(name)).rejects.toBeInstanceOf(BreakerOpen);
    expect(asked).toHaveLength(1);
  });
});
