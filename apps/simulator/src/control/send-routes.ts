import type { FastifyInstance } from 'fastify';
import { SCRIPT_KINDS, type SendScript } from '../whatsapp/send-scripts';
import type { SendPace, WindowMode } from '../whatsapp/send-limits';
import type { StatusPlan } from '../whatsapp/status-steps';
import type { WhatsApp } from '../whatsapp/whatsapp';
import { numbersSchema } from './numbers-schema';
import { registerTemplateReview } from './template-review';

type LimitsUpdate = Partial<SendPace> & { pace?: 'meta' | 'wide'; window?: WindowMode };

const limitsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    pace: { type: 'string', enum: ['meta', 'wide'] },
    window: { type: 'string', enum: ['sync', 'async', 'off'] },
    throughput: { type: ['integer', 'null'], minimum: 1 },
    pair_burst: { type: ['integer', 'null'], minimum: 1 },
    pair_seconds: { type: 'integer', minimum: 1 },
  },
};
const scriptSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    how: { type: 'string', enum: [...SCRIPT_KINDS], default: 'answer' },
    code: { type: 'integer' },
    after: { type: 'string', enum: ['accepted', 'sent', 'delivered'], default: 'accepted' },
    after_ms: { type: 'integer', minimum: 0, maximum: 600_000 },
    to: { type: 'string' },
    opaque: { type: 'string' },
    type: { type: 'string' },
    cards: { type: 'boolean' },
    nth: { type: 'integer', minimum: 1 },
    probability: { type: 'number', minimum: 0, maximum: 100, default: 100 },
    times: { type: 'integer', minimum: 1, default: 1 },
    late_ms: { type: 'integer', minimum: 0, maximum: 600_000 },
    reorder: { type: 'boolean' },
    duplicates: { type: 'integer', minimum: 0, maximum: 100 },
    drop: {
      type: 'array',
      items: { type: 'string', enum: ['sent', 'delivered', 'read', 'played', 'failed'] },
    },
  },
  // A refusal needs a code, everything else has none.
  if: { properties: { how: { enum: ['answer', 'status'] } } },
  then: { required: ['code'] },
  else: { properties: { code: false } },
};

/** How sends of the shop are treated: limits, statuses, scripted refusals, templates; and what was accepted. */
export function registerSendRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { accepted, limits, schemaCheck, scripts, statuses, live } = whatsapp;
  app.get('/schema-violations', async () => schemaCheck.state());
  app.delete('/schema-violations', async () => {
    schemaCheck.clear();
    return schemaCheck.state();
  });
  const limitsNow = (): Record<string, unknown> => ({ ...limits.pace, window: limits.window });
  app.get<{ Querystring: { after?: string; opaque?: string } }>('/accepted', async ({ query }) => {
    const from = Number(query.after ?? 0);
    const sends = accepted.list().slice(from);
    const { opaque } = query;
    return {
      count: accepted.count(),
      sends: opaque ? sends.filter((send) => send.opaque?.startsWith(opaque)) : sends,
    };
  });
  app.get('/limits', async () => limitsNow());
  app.put<{ Body: LimitsUpdate }>('/limits', { schema: { body: limitsSchema } }, async ({ body }) => {
    const { pace, window, ...figures } = body;
    if (pace) limits.setPace(pace);
    limits.setPace(figures);
    if (window) limits.window = window;
    return limitsNow();
  });
  app.get('/statuses', async () => statuses.plan);
  app.put<{ Body: Partial<StatusPlan> }>(
    '/statuses',
    { schema: { body: numbersSchema(statuses.plan) } },
    async ({ body }) => {
      statuses.plan = { ...statuses.plan, ...body };
      live.publish({ event: 'faults' });
      return statuses.plan;
    },
  );
  app.get('/send-scripts', async () => scripts.list());
  app.post<{ Body: SendScript }>('/send-scripts', { schema: { body: scriptSchema } }, async ({ body }) => {
    scripts.add(body);
    live.publish({ event: 'faults' });
    return scripts.list();
  });
  app.delete('/send-scripts', async () => {
    scripts.reset();
    live.publish({ event: 'faults' });
    return scripts.list();
  });
  registerTemplateReview(app, whatsapp);
}
