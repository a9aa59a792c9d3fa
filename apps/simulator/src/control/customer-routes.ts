import type { FastifyInstance } from 'fastify';
import type { DemoCustomer } from '../customers';
import type { WhatsApp } from '../whatsapp/whatsapp';

const DAY_SECONDS = 86_400;

const text = { type: 'string', minLength: 1, maxLength: 200 };
const autoReplySchema = {
  type: ['object', 'null'],
  required: ['text'],
  additionalProperties: false,
  properties: {
    text: { type: 'string', minLength: 1, maxLength: 4096 },
    delay_ms: { type: 'integer', minimum: 0, maximum: 600_000, default: 2000 },
    times: { type: 'integer', minimum: 1, maximum: 1000, default: 20 },
  },
};
const customerSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    name: text,
    user_id: text,
    username: text,
    parent_user_id: text,
    identity_key_hash: text,
    language: text,
    hides_phone: { type: 'boolean' },
    clock_ahead_s: { type: 'integer', minimum: -DAY_SECONDS, maximum: DAY_SECONDS },
    auto_reply: autoReplySchema,
  },
};

/** The customers: who they are, how their phones behave. */
export function registerCustomerRoutes(app: FastifyInstance, { world, live }: WhatsApp): void {
  app.get('/customers', async () => world.customers.list());
  app.patch<{ Params: { waId: string }; Body: Partial<DemoCustomer> }>(
    '/customers/:waId',
    { schema: { body: customerSchema } },
    async ({ params, body }, reply) => {
      const changed = world.customers.change(params.waId, body);
      if (!changed) return reply.code(404).send({ error: 'No such customer.' });
      live.publish({ event: 'customers' });
      return changed;
    },
  );
}
