import fastify, { type FastifyInstance } from 'fastify';
import { Clock } from '@feelori/platform/clock';
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
    models = new Models(settings, new BreakerBoard(settings, new Clock(), redis), new Metrics());
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
