import type { FastifyInstance } from 'fastify';
import type { BulkPlan } from './bulk/bulk-operations';
import { BULK_ERRORS, BULK_SPOILS, type BulkOperation } from './bulk/bulk-operation';
import type { ShopBackend } from './shop-backend';

const planSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    duration_ms: { type: 'integer', minimum: 0, maximum: 600_000 },
    fail_next: { enum: [...BULK_ERRORS, null] },
    spoil_next: { enum: [...BULK_SPOILS, null] },
  },
};

/** Bulk operations: how long they take, whether the next one fails, and how those so far stand. */
export function registerBulkControl(app: FastifyInstance, { bulk }: ShopBackend): void {
  const state = (): Record<string, unknown> => ({ ...bulk.plan, operations: bulk.list().map(summary) });
  app.get('/bulk', async () => state());
  app.post<{ Body: Partial<BulkPlan> }>('/bulk', { schema: { body: planSchema } }, async ({ body }) => {
    bulk.plan = { ...bulk.plan, ...body };
    return state();
  });
}

function summary({ id, status, objects, errorCode }: BulkOperation): Record<string, unknown> {
  return { id, status, objects, error: errorCode };
}
