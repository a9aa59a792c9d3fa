import type { FastifyInstance } from 'fastify';
import type { WhatsApp } from '../whatsapp/whatsapp';
import type { World } from '../world';
import { phpJson } from '../whatsapp/php-json';
import { postWebhook } from '../whatsapp/webhook-post';
import type { WebhookPace } from '../whatsapp/webhook-sender';
import { headersFor, type SignMode } from '../whatsapp/webhook-signing';
import { registerHolding } from './holding-routes';
import { numbersSchema } from './numbers-schema';

const DEADLINE_MS = 10_000;
const MOST_BYTES = 8 * 1024 ** 2;

interface RawPost {
  /** Exact bytes to post; or … */
  body?: string;
  /** … a value to be written the way Meta writes it. */
  json?: unknown;
  sign?: SignMode;
  /** Sign with this secret instead of the first of the settings. */
  secret?: string;
  /** Lengthened with blanks at the end (which JSON allows) to exactly so many bytes. */
  pad_to_bytes?: number;
}

interface Verification {
  token?: string;
  mode?: string;
  challenge?: string;
}

/** How webhooks reach the receiver: pace, redelivery, any body with any signature, the handshake. */
export function registerWebhookRoutes(app: FastifyInstance, whatsapp: WhatsApp): void {
  const { sender, world } = whatsapp;
  app.get('/webhooks', async () => ({ ...sender.counts(), pace: sender.pace }));
  app.put<{ Body: Partial<WebhookPace> }>(
    '/webhooks',
    { schema: { body: numbersSchema(sender.pace, 1) } },
    async ({ body }) => {
      sender.pace = { ...sender.pace, ...body };
      return sender.pace;
    },
  );
  registerHolding(app, whatsapp);
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
  app.post<{ Body: RawPost }>('/webhook/raw', { bodyLimit: MOST_BYTES }, async ({ body }) =>
    postRaw(body, world),
  );
  app.post<{ Body: Verification | null }>('/handshake', async ({ body }) => verifyWebhook(body ?? {}, world));
}

async function postRaw(raw: RawPost, { settings }: World): Promise<{ status: number }> {
  const written = raw.body ?? phpJson(raw.json ?? {});
  const missing = Math.min(raw.pad_to_bytes ?? 0, MOST_BYTES) - Buffer.byteLength(written);
  const bytes = written + ' '.repeat(Math.max(0, missing));
  const headers = headersFor(bytes, raw.sign ?? 'good', raw.secret ?? settings.whatsapp.appSecret);
  return { status: await postWebhook(settings.webhookUrl, bytes, headers, DEADLINE_MS) };
}

/** Sends Meta's verification GET; status 0 = the receiver does not answer. */
async function verifyWebhook(
  request: Verification,
  { settings, random }: World,
): Promise<{ status: number; verified: boolean }> {
  const challenge = request.challenge ?? String(Math.floor(random.next() * 2 ** 31));
  const query = new URLSearchParams({
    'hub.mode': request.mode ?? 'subscribe',
    'hub.verify_token': request.token ?? settings.whatsapp.verifyToken,
    'hub.challenge': challenge,
  });
  try {
    const response = await fetch(`${settings.webhookUrl}?${query}`, {
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const answer = await response.text();
    return { status: response.status, verified: response.status === 200 && answer === challenge };
  } catch {
    return { status: 0, verified: false };
  }
}
