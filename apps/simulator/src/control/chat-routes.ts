import type { FastifyInstance } from 'fastify';
import { MESSAGE_KINDS, type CustomerMessage } from '../whatsapp/customer-message';
import type { WhatsApp } from '../whatsapp/whatsapp';

const text = { type: 'string', maxLength: 65_536 };
const messageSchema = {
  type: 'object',
  required: ['from'],
  additionalProperties: false,
  properties: {
    from: { type: 'string', pattern: '^[1-9][0-9]{6,14}$' },
    kind: { type: 'string', enum: [...MESSAGE_KINDS] },
    text,
    id: text,
    description: text,
    context: text,
    name: text,
    wamid: { type: 'string', minLength: 1, maxLength: 128 },
    timestamp: { type: 'integer' },
    forwarded: { type: 'boolean' },
    frequently_forwarded: { type: 'boolean' },
    referred_product: { type: 'object' },
    media: {
      type: 'object',
      required: ['mime_type', 'base64'],
      additionalProperties: false,
      properties: { mime_type: { type: 'string', minLength: 3 }, base64: { type: 'string', minLength: 4 } },
    },
    media_url: { type: 'boolean' },
    referral: { type: 'object' },
    without: { type: 'array', items: { type: 'string' } },
    content: {},
    overlay: { type: 'object' },
  },
};

/** Most chats in the list of the phone page; load tests make thousands. */
const MOST_CHATS = 200;

/** Chats from the customers' side: write, read both directions, follow live. */
export function registerChatRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { world, inbound, threads, live, limits, media } = whatsapp;
  app.post<{ Body: CustomerMessage }>('/messages', { schema: { body: messageSchema } }, async ({ body }) => ({
    wamid: inbound.write(body),
  }));
  app.post<{ Body: { messages: CustomerMessage[] } }>(
    '/messages/batch',
    {
      bodyLimit: 16 * 1024 ** 2,
      schema: {
        body: {
          type: 'object',
          required: ['messages'],
          properties: { messages: { type: 'array', maxItems: 10_000, items: messageSchema } },
        },
      },
    },
    async ({ body }) => ({ wamids: body.messages.map((message) => inbound.write(message)) }),
  );
  app.get('/threads', async () =>
    world.customers
      .list()
      .slice(0, MOST_CHATS)
      .map((customer) => ({ ...customer, last: threads.list(customer.wa_id).at(-1) ?? null })),
  );
  app.get<{ Params: { waId: string } }>('/threads/:waId', async ({ params }) => ({
    wa_id: params.waId,
    window_ends_at: limits.windowEnd(params.waId),
    messages: threads.list(params.waId),
  }));
  app.get('/events', (request, reply) => {
    reply.hijack();
    live.add(reply.raw);
  });
  app.get<{ Params: { id: string } }>('/media/:id', async ({ params }, reply) => {
    const file = media.find(params.id);
    if (!file) return reply.code(404).send({ error: 'No such media.' });
    return reply.type(file.mimeType).header('cache-control', 'max-age=3600').send(file.bytes);
  });
}
