type Env = Record<string, string | undefined>;
interface AppEnvironment {
  choosePorts(env: Env, flag?: number): { web: number; simulator: number; worker: number };
  appEnvironment(env: Env, decided: object): Env;
}
const { appEnvironment, choosePorts } = jest.requireActual<AppEnvironment>('./app-environment.mjs');

const decided = {
  ports: { web: 9001, simulator: 9002, worker: 9003 },
  stores: { mongodbUri: 'mongodb://h/feelori', redisUrl: 'redis://h' },
  secrets: { JWT_SECRET: 'drawn', WHATSAPP_APP_SECRET: 'drawn', ADMIN_PASSWORD: 'drawn' },
  checkout: '/checkout',
  simulator: true,
};

describe('ports', () => {
  it('are 8001 to 8003, or neighbours of PORT, or what the environment says one by one', () => {
    expect(choosePorts({})).toEqual({ web: 8001, simulator: 8002, worker: 8003 });
    expect(choosePorts({ PORT: '9001' })).toEqual({ web: 9001, simulator: 9002, worker: 9003 });
    expect(choosePorts({ WORKER_PORT: '7000' })).toEqual({ web: 8001, simulator: 8002, worker: 7000 });
  });

  it('follow --port before anything else', () => {
    const env = { PORT: '1', SIMULATOR_PORT: '2', WORKER_PORT: '3' };
    expect(choosePorts(env, 9101)).toEqual({ web: 9101, simulator: 9102, worker: 9103 });
  });
});

describe('the environment of our processes', () => {
  it('points everything outside to the simulator', () => {
    expect(appEnvironment({}, decided)).toMatchObject({
      WHATSAPP_GRAPH_URL: 'http://127.0.0.1:9002/graph',
      SHOPIFY_ADMIN_URL: 'http://127.0.0.1:9002/shopify',
      GEMINI_BASE_URL: 'http://127.0.0.1:9002/gemini',
      OPENAI_BASE_URL: 'http://127.0.0.1:9002/openai/v1',
      WEBHOOK_URL: 'http://127.0.0.1:9001/webhooks/whatsapp',
      MONGODB_URI: 'mongodb://h/feelori',
      REDIS_URL: 'redis://h',
      PORT: '9001',
      JWT_SECRET: 'drawn',
    });
  });

  it('lets what the environment sets win', () => {
    const env = { WHATSAPP_GRAPH_URL: 'https://graph.example', JWT_SECRET: 'own', GEMINI_API_KEY: '' };
    expect(appEnvironment(env, decided)).toMatchObject(env);
  });

  it('takes everything outside from the environment without the simulator', () => {
    const env = appEnvironment({ WHATSAPP_PHONE_NUMBER_ID: '42' }, { ...decided, simulator: false });
    expect(env).toMatchObject({ WHATSAPP_PHONE_NUMBER_ID: '42', JWT_SECRET: 'drawn' });
    for (const name of [
      'WHATSAPP_APP_SECRET',
      'WHATSAPP_GRAPH_URL',
      'SHOPIFY_ADMIN_URL',
      'GEMINI_BASE_URL',
    ]) {
      expect(env).not.toHaveProperty(name);
    }
  });
});
