import { UPSTREAMS, type FaultMode } from './faults';
import type { Mount } from './server';
import { Simulated } from './testing/simulated';

/** Small stand-ins that apply faults as the real ones do. */
const mounts: Mount[] = UPSTREAMS.filter((upstream) => upstream !== 'whatsapp').map((upstream) => ({
  prefix: `/${upstream}`,
  upstream,
  register: (app, world) => {
    app.get('/ping', async (request, reply) =>
      (await world.faults.apply(upstream, request, reply)) ? reply : { ok: true },
    );
  },
}));

describe('faults', () => {
  let sim: Simulated;
  beforeEach(async () => {
    sim = await Simulated.start(mounts);
  });
  afterEach(() => sim.close());

  const ping = (upstream: string): Promise<{ statusCode: number; body: string; headers: object }> =>
    sim.simulator.app.inject({ method: 'GET', url: `/${upstream}/ping` });
  const fault = (upstream: string, mode: FaultMode, more: object = {}): Promise<unknown> =>
    sim.control('PUT', `/faults/${upstream}`, { mode, ...more });

  it.each(['shopify', 'gemini', 'openai'])(
    '%s goes down, throttles and talks garbage, and comes back',
    async (upstream) => {
      await fault(upstream, 'down');
      expect((await ping(upstream)).statusCode).toBe(503);
      await fault(upstream, '429');
      const throttled = await ping(upstream);
      expect(throttled.statusCode).toBe(429);
      expect(throttled.headers).toHaveProperty('retry-after');
      await fault(upstream, 'garbage');
      expect(await ping(upstream)).toMatchObject({
        statusCode: 502,
        body: expect.stringContaining('<html>'),
      });
      await fault(upstream, 'garbage', { variant: 'truncated' });
      const half = await ping(upstream);
      expect(half.statusCode).toBe(200);
      expect(() => JSON.parse(half.body) as unknown).toThrow();
      await sim.control('DELETE', '/faults');
      expect((await ping(upstream)).statusCode).toBe(200);
    },
  );

  it('counts one-shot faults down and leaves the other upstreams alone', async () => {
    await fault('gemini', 'down', { times: 2 });
    const codes = [await ping('gemini'), await ping('openai'), await ping('gemini'), await ping('gemini')];
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([503, 200, 503, 200]);
  });

  it('hits about the given percentage, the same calls for the same seed', async () => {
    const series = async (): Promise<number[]> => {
      await sim.control('POST', '/reset', { seed: 7 });
      await fault('shopify', 'down', { percentage: 30 });
      const answers: number[] = [];
      for (let call = 0; call < 100; call += 1) answers.push((await ping('shopify')).statusCode);
      return answers;
    };
    const first = await series();
    expect(first.filter((code) => code === 503).length).toBeGreaterThan(15);
    expect(first.filter((code) => code === 503).length).toBeLessThan(45);
    expect(await series()).toEqual(first);
  });

  it('slows a call down by the delay, then lets it through', async () => {
    await fault('gemini', 'slow', { delay_ms: 60 });
    const before = performance.now();
    expect((await ping('gemini')).statusCode).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  });

  it('captures calls by upstream, also those that were refused', async () => {
    await fault('openai', 'down');
    await ping('openai');
    await ping('gemini');
    const openai = await sim.control('GET', '/requests?upstream=openai');
    expect(openai.json).toEqual([
      expect.objectContaining({ upstream: 'openai', path: '/openai/ping', method: 'GET' }),
    ]);
    const all = await sim.control('GET', '/requests');
    expect(all.json).toHaveLength(2);
    await sim.control('POST', '/clock', { jump_ms: 1_000 });
    const { json } = await sim.control('GET', '/health');
    await ping('gemini');
    const since = await sim.control('GET', `/requests?since=${Date.parse((json as { now: string }).now)}`);
    expect(since.json).toEqual([expect.objectContaining({ upstream: 'gemini' })]);
  });

  it.each<[string, number, object]>([
    ['shopify', 402, { errors: 'Unavailable Shop' }],
    ['shopify', 430, { errors: expect.any(String) }],
    ['gemini', 403, { error: { code: 403, status: 'PERMISSION_DENIED' } }],
    ['gemini', 504, { error: { code: 504, status: 'DEADLINE_EXCEEDED' } }],
    ['openai', 404, { error: { code: 'model_not_found' } }],
    ['openai', 500, { error: { type: 'server_error' } }],
    ['openai', 599, { error: { type: 'server_error', code: null } }],
  ])('%s answers %i in its own shape', async (upstream, status, body) => {
    await fault(upstream, 'status', { status, times: 1 });
    const answer = await ping(upstream);
    expect(answer.statusCode).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject(body);
    expect((await ping(upstream)).statusCode).toBe(200);
  });

  it('applies any status to sends too', async () => {
    await fault('whatsapp', 'status', { status: 401 });
    const sent = await sim.send({ to: '+16505550101', text: { body: 'Hi' } });
    expect([sent.status, sent.json]).toEqual([401, expect.objectContaining({ error: expect.any(Object) })]);
  });

  it.each<[string, string, object]>([
    ['openai', 'quota', { error: { type: 'insufficient_quota', code: 'credit_balance_exhausted' } }],
    ['openai', 'slow_down', { error: { type: 'rate_limit_error', code: 'slow_down' } }],
    ['openai', 'rate', { error: { code: 'rate_limit_exceeded' } }],
    [
      'gemini',
      'quota',
      {
        error: {
          details: [{ violations: [{ quotaId: expect.stringContaining('PerDay') }] }, expect.anything()],
        },
      },
    ],
    ['shopify', 'quota', { errors: expect.stringContaining('calls per second') }],
  ])('%s says %s with its 429', async (upstream, variant, body) => {
    await fault(upstream, '429', { variant });
    const answer = await ping(upstream);
    expect(answer.statusCode).toBe(429);
    expect(JSON.parse(answer.body)).toMatchObject(body);
    expect('retry-after' in answer.headers).toBe(variant !== 'quota' || upstream === 'shopify');
  });

  it('refuses a form that a fault does not have, and takes back what it told', async () => {
    for (const change of [
      { mode: 'down', variant: 'html' },
      { mode: 'garbage', variant: 'reset' },
      { mode: 'slow', variant: 'quota' },
    ]) {
      expect((await sim.control('PUT', '/faults/gemini', change)).status).toBe(400);
    }
    const told = (await sim.control('PUT', '/faults/gemini', { mode: '429' })).json as { gemini: object };
    expect((await sim.control('PUT', '/faults/gemini', told.gemini)).status).toBe(200);
  });

  it('refuses a fault it does not know', async () => {
    const answer = await sim.control('PUT', '/faults/gemini', { mode: 'sulks' });
    expect(answer.status).toBe(400);
  });
});
