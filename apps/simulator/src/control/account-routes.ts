import type { FastifyInstance } from 'fastify';
import type { AccountState } from '../whatsapp/account';
import type { WhatsApp } from '../whatsapp/whatsapp';

const words = { type: 'array', maxItems: 50, items: { type: 'string', maxLength: 100 } };
const schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    token_valid: { type: 'boolean' },
    token_expires_at: { type: 'integer', minimum: 0 },
    scopes: words,
    quality_rating: { type: 'string', enum: ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] },
    number_status: { type: 'string', enum: ['CONNECTED', 'FLAGGED', 'RESTRICTED', 'DISCONNECTED'] },
    messaging_limit_tier: {
      type: 'string',
      enum: ['TIER_250', 'TIER_1K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'],
    },
    can_send_message: { type: 'string', enum: ['AVAILABLE', 'LIMITED', 'BLOCKED'] },
    subscribed: { type: 'boolean' },
    callback_url: { type: ['string', 'null'], maxLength: 1_000 },
    fields: words,
    app_secret: { type: 'string', maxLength: 200 },
  },
};

/** Control of what Meta knows of our app and number. */
export function registerAccountControl(app: FastifyInstance, { account }: WhatsApp): void {
  app.get('/account', async () => account.current);
  app.put<{ Body: Partial<AccountState> }>('/account', { schema: { body: schema } }, async ({ body }) => {
    account.set(body);
    return account.current;
  });
}
