import type { FastifyInstance } from 'fastify';
import { FAULT_MODES, FAULT_VARIANTS, faultMistake, UPSTREAMS, type Fault, type Upstream } from '../faults';
import type { WhatsApp } from '../whatsapp/whatsapp';

const started = Date.now();

const upstreamSchema = { type: 'string', enum: [...UPSTREAMS] };
const faultSchema = {
  type: 'object',
  required: ['mode'],
  additionalProperties: false,
  properties: {
    mode: { type: 'string', enum: [...FAULT_MODES] },
    percentage: { type: 'number', minimum: 0, maximum: 100 },
    times: { type: ['integer', 'null'], minimum: 1 },
    delay_ms: { type: 'integer', minimum: 0, maximum: 600_000 },
    variant: { type: 'string', enum: [...FAULT_VARIANTS] },
    status: { type: 'integer', minimum: 400, maximum: 599 },
  },
};

/** Control of what all stand-ins share: health, reset, clock, faults, captured calls. */
export function registerWorldRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { world, live } = whatsapp;
  app.get('/health', async () => ({
    status: 'ok',
    uptime_seconds: Math.round((Date.now() - started) / 1000),
    now: world.clock.iso(),
    clock_offset_ms: world.clock.offset(),
    accepted_sends: whatsapp.accepted.count(),
    webhooks: whatsapp.sender.counts(),
  }));
  app.post<{ Body: { seed?: number } | null }>('/reset', async ({ body }) => {
    world.reset(body?.seed);
    return { status: 'ok' };
  });
  app.get<{ Querystring: { upstream?: Upstream; since?: number } }>(
    '/requests',
    {
      schema: {
        querystring: {
          type: 'object',
          properties: { upstream: upstreamSchema, since: { type: 'integer', minimum: 0 } },
        },
      },
    },
    async ({ query }) => world.requests.list(query.upstream, query.since),
  );
  registerClock(app, whatsapp);
  app.get('/faults', async () => world.faults.all());
  app.put<{ Params: { upstream: Upstream }; Body: Partial<Fault> }>(
    '/faults/:upstream',
    { schema: { params: { type: 'object', properties: { upstream: upstreamSchema } }, body: faultSchema } },
    async ({ params, body }, reply) => {
      const mistake = faultMistake(body);
      if (mistake !== null) return reply.code(400).send({ error: mistake });
      world.faults.set(params.upstream, body);
      live.publish({ event: 'faults' });
      return world.faults.all();
    },
  );
  app.delete('/faults', async () => {
    world.faults.reset();
    whatsapp.statuses.plan.drop_next = 0;
    whatsapp.scripts.reset();
    live.publish({ event: 'faults' });
    return world.faults.all();
  });
}

function registerClock(app: FastifyInstance, { world, live }: WhatsApp): void {
  const state = (): Record<string, unknown> => ({ now: world.clock.iso(), offset_ms: world.clock.offset() });
  app.get('/clock', async () => state());
  app.post<{ Body: { jump_ms?: number; set?: string; reset?: boolean } }>(
    '/clock',
    {
      schema: {
        body: {
          type: 'object',
          additionalProperties: false,
          properties: {
            jump_ms: { type: 'number' },
            set: { type: 'string', format: 'date-time' },
            reset: { type: 'boolean' },
          },
        },
      },
    },
    async ({ body }) => {
      if (body.reset) world.clock.reset();
      if (body.set) world.clock.set(Date.parse(body.set));
      if (body.jump_ms) world.clock.jump(body.jump_ms);
      live.publish({ event: 'clock', now: world.clock.now() });
      return state();
    },
  );
}
