import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import { registerBulkControl } from './control-bulk';
import { registerDraftControl } from './control-drafts';
import { registerGivenControl } from './control-given';
import { registerCheckoutControl } from './control-checkouts';
import { registerOrderControl } from './control-orders';
import { registerProductControl } from './control-products';
import { registerScenarioControl } from './control-scenarios';
import { registerWebhookControl } from './control-webhooks';
import type { ProtectedLevel } from './graphql/protected-data';
import { DEFAULT_SCOPES } from './shop';
import { shopBackendOf } from './shop-backend';

interface BucketBody {
  maximum?: number;
  restore_rate?: number;
  available?: number;
}

const bucketSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    maximum: { type: 'integer', minimum: 1 },
    restore_rate: { type: 'integer', minimum: 0 },
    available: { type: 'integer', minimum: 0 },
  },
};
const scopesSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { scopes: { type: 'array', items: { type: 'string' } } },
};

const protectedSchema = {
  type: 'object',
  required: ['level'],
  additionalProperties: false,
  properties: { level: { type: 'integer', enum: [0, 1, 2] } },
};

/** `/_sim/shopify/…`: see and change the demo shop; changes send the webhooks a real shop would. */
export function registerShopifyControl(app: FastifyInstance, world: World): void {
  const backend = shopBackendOf(world);
  registerProductControl(app, backend);
  registerCheckoutControl(app, backend);
  registerOrderControl(app, backend);
  registerDraftControl(app, backend);
  registerGivenControl(app, backend);
  registerBulkControl(app, backend);
  registerWebhookControl(app, backend);
  registerScenarioControl(app, backend, world);
  app.post<{ Body: BucketBody }>('/bucket', { schema: { body: bucketSchema } }, async ({ body }) => {
    backend.bucket.resize(body.maximum, body.restore_rate, body.available);
    return backend.bucket.status();
  });
  app.post<{ Body: { scopes?: string[] } }>(
    '/scopes',
    { schema: { body: scopesSchema } },
    async ({ body }) => {
      backend.shop.scopes = body.scopes ?? [...DEFAULT_SCOPES];
      return { scopes: backend.shop.scopes };
    },
  );
  app.post<{ Body: { level: ProtectedLevel } }>(
    '/protected-data',
    { schema: { body: protectedSchema } },
    async ({ body }) => {
      backend.shop.protectedLevel = body.level;
      return body;
    },
  );
  app.post('/revoke-tokens', async () => {
    backend.tokens.revokeAll();
    return { status: 'ok' };
  });
  app.addHook('preClose', async () => {
    backend.bulk.close();
    backend.webhooks.close();
  });
}
