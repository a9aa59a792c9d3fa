import type { FastifyInstance } from 'fastify';
import type { WhatsApp } from '../whatsapp/whatsapp';
import { phpJson } from '../whatsapp/php-json';
import { signedHeaders } from '../whatsapp/signature';
import { postWebhook } from '../whatsapp/webhook-post';
import type { WebhookPace } from '../whatsapp/webhook-sender';
import { numbersSchema } from './numbers-schema';

const DEADLINE_MS = 10_000;

interface RawPost {
  /** Exact bytes to post; or … */
  body?: string;
  /** … a value to be written the way Meta writes it. */
  json?: unknown;
  sign?: 'good' | 'bad' | 'none';
  /** Sign with this secret instead of the first of the settings. */
  secret?: string;
}

/** How webhooks reach the receiver: pace, redelivery, any body with any signature, the handshake. */
export function registerWebhookRoutes(app: FastifyInstance, { world, sender }: WhatsApp): void {
  const { webhookUrl, whatsapp } = world.settings;
  app.get('/webhooks', async () => ({ ...sender.counts(), pace: sender.pace }));
  app.put<{ Body: Partial<WebhookPace> }>(
    '/webhooks',
    { schema: { body: numbersSchema(sender.pace, 1) } },
    async ({ body }) => {
      sender.pace = { ...sender.pace, ...body };
      return sender.pace;
    },
  );
  app.post<{ Body: { last?: number; wamid?: string } | null }>('/redeliver', async ({ body }) => ({
    redelivered: sender.redeliver(body ?? {}),
  }));
  app.post<{ Body: { field: string; value: Record<string, unknown> } }>(
    '/webhook/change',
    {
      schema: {
        body: {
          type: 'object',
          required: ['field', 'value'],
          properties: { field: { type: 'string' }, value: { type: 'object' } },
        },
      },
    },
    async ({ body }) => {
      sender.push({ field: body.field, value: body.value, ids: [] });
      return { queued: true };
    },
  );
  app.post<{ Body: RawPost }>('/webhook/raw', { bodyLimit: 8 * 1024 ** 2 }, async ({ body }) => {
    const bytes = body.body ?? phpJson(body.json ?? {});
    const secret = body.sign === 'bad' ? 'not-the-secret' : (body.secret ?? whatsapp.appSecret);
    const headers =
      body.sign === 'none' ? { 'content-type': 'application/json' } : signedHeaders(bytes, secret);
    return { status: await postWebhook(webhookUrl, bytes, headers, DEADLINE_MS) };
  });
  app.post<{ Body: { token?: string; mode?: string; challenge?: string } | null }>(
    '/handshake',
    async ({ body }) => {
      const challenge = body?.challenge ?? String(Math.floor(world.random.next() * 2 ** 31));
      const query = new URLSearchParams({
        'hub.mode': body?.mode ?? 'subscribe',
        'hub.verify_token': body?.token ?? whatsapp.verifyToken,
        'hub.challenge': challenge,
      });
      const response = await fetch(`${webhookUrl}?${query}`, { signal: AbortSignal.timeout(DEADLINE_MS) });
      const answer = await response.text();
      return { status: response.status, verified: response.status === 200 && answer === challenge };
    },
  );
}
