import type { FastifyInstance } from 'fastify';
import type { AppMessage } from '../whatsapp/business-app';
import type { CustomerMessage } from '../whatsapp/customer-message';
import type { WhatsApp } from '../whatsapp/whatsapp';
import { APP_MESSAGE_SCHEMA, MESSAGE_SCHEMA, TOGETHER_SCHEMA } from './message-schema';

/** Most chats in the list of the phone page; load tests make thousands. */
const MOST_CHATS = 200;
/** Bytes of a message: a photo of 5 MB in base64, with room for the rest. */
const LARGEST_MESSAGE = 8 * 1024 ** 2;

/** Chats from the customers' side: write, read both directions, follow live. */
export function registerChatRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { world, threads, live, limits, media } = whatsapp;
  registerWriting(app, whatsapp);
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

interface Together {
  messages: CustomerMessage[];
  /** Whose contacts the change carries; left out = those of all writers. */
  contacts_of?: string[];
}

function registerWriting(app: FastifyInstance, { inbound, businessApp }: WhatsApp): void {
  app.post<{ Body: CustomerMessage }>(
    '/messages',
    { bodyLimit: LARGEST_MESSAGE, schema: { body: MESSAGE_SCHEMA } },
    async ({ body }) => ({
      wamid: inbound.write(body),
    }),
  );
  app.post<{ Body: { messages: CustomerMessage[] } }>(
    '/messages/batch',
    {
      bodyLimit: 16 * 1024 ** 2,
      schema: {
        body: {
          type: 'object',
          required: ['messages'],
          properties: { messages: { type: 'array', maxItems: 10_000, items: MESSAGE_SCHEMA } },
        },
      },
    },
    async ({ body }) => ({ wamids: body.messages.map((message) => inbound.write(message)) }),
  );
  app.post<{ Body: Together }>(
    '/messages/together',
    { schema: { body: TOGETHER_SCHEMA } },
    async ({ body }) => ({ wamids: inbound.writeTogether(body.messages, body.contacts_of) }),
  );
  app.post<{ Body: AppMessage }>(
    '/app-messages',
    { schema: { body: APP_MESSAGE_SCHEMA } },
    async ({ body }) => ({ wamid: businessApp.write(body) }),
  );
}
