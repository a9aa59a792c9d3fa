import type { FastifyInstance } from 'fastify';
import type { ShopBackend } from './shop-backend';
import { sendShopifyWebhook, webhookSchema, type WebhookBody } from './webhooks/send-shopify-webhook';
import type { WebhookMode } from './webhooks/webhook-mode';

const modeSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    duplicates: { type: 'integer', minimum: 0, maximum: 10 },
    retry: { type: 'boolean' },
    retry_step_ms: { type: 'integer', minimum: 0, maximum: 60_000 },
  },
};
const releaseSchema = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: { order: { type: 'string', enum: ['kept', 'reversed'] } },
};

/** Webhooks of the shop: any by hand, duplicates, retries, and held ones released in another order. */
export function registerWebhookControl(app: FastifyInstance, { webhooks, shop }: ShopBackend): void {
  app.post<{ Body: WebhookBody }>('/webhooks', { schema: { body: webhookSchema } }, async ({ body }) =>
    sendShopifyWebhook(webhooks, body),
  );
  const state = (): Record<string, unknown> => ({
    ...webhooks.mode,
    held: webhooks.heldCount,
    subscriptions: shop.subscriptions,
  });
  app.get('/webhooks', async () => state());
  app.put<{ Body: Partial<WebhookMode> }>('/webhooks', { schema: { body: modeSchema } }, async ({ body }) => {
    webhooks.mode = { ...webhooks.mode, ...body };
    return state();
  });
  app.post('/webhooks/hold', async () => {
    webhooks.hold();
    return state();
  });
  app.post<{ Body: { order?: 'kept' | 'reversed' } | null }>(
    '/webhooks/release',
    { schema: { body: releaseSchema } },
    async ({ body }) => ({ released: await webhooks.release(body?.order ?? 'kept') }),
  );
}
