import type { FastifyInstance } from 'fastify';
import type { HeldKind, ReleaseOrder } from '../whatsapp/held-updates';
import { BIGGEST_BATCH } from '../whatsapp/webhook-sender';
import type { Signing } from '../whatsapp/webhook-signing';
import type { WhatsApp } from '../whatsapp/whatsapp';

interface Release {
  batch?: number;
  order?: ReleaseOrder;
}

const holdSchema = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { only: { type: 'string', enum: ['statuses', 'messages', 'all'] } },
};
const releaseSchema = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    batch: { type: 'integer', minimum: 1, maximum: BIGGEST_BATCH },
    order: { type: 'string', enum: ['kept', 'reversed', 'shuffled'] },
  },
};
const signingSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sign: { type: 'string', enum: ['good', 'bad', 'none'] },
    secret: { type: ['string', 'null'], minLength: 1 },
    times: { type: ['integer', 'null'], minimum: 1 },
  },
};

/** What a test decides about webhooks that come by themselves: what travels together, and how it is signed. */
export function registerHolding(app: FastifyInstance, { sender }: WhatsApp): void {
  app.post<{ Body: { only?: HeldKind } | null }>(
    '/webhooks/hold',
    { schema: { body: holdSchema } },
    async ({ body }) => {
      sender.hold(body?.only ?? 'all');
      return sender.counts();
    },
  );
  app.post<{ Body: Release | null }>(
    '/webhooks/release',
    { schema: { body: releaseSchema } },
    async ({ body }) => sender.release(body?.batch ?? BIGGEST_BATCH, body?.order ?? 'kept'),
  );
  app.get('/webhooks/signing', async () => sender.signing.state);
  app.put<{ Body: Partial<Signing> }>(
    '/webhooks/signing',
    { schema: { body: signingSchema } },
    async ({ body }) => {
      sender.signing.set(body);
      return sender.signing.state;
    },
  );
}
