import type { FastifyInstance } from 'fastify';
import type { DraftOrder } from './draft-order';
import type { ShopBackend } from './shop-backend';

interface DraftsBody {
  /** Every draft order is refused with a user error. */
  refuse?: boolean;
  /** Numbers of draft orders that somebody pays now. */
  pay?: number[];
}

const bodySchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    refuse: { type: 'boolean' },
    pay: { type: 'array', items: { type: 'integer', minimum: 1 } },
  },
};

/** Draft orders so far, whether new ones are refused, and which of them are paid. */
export function registerDraftControl(app: FastifyInstance, { shop }: ShopBackend): void {
  const state = (): { refuse: boolean; drafts: readonly DraftOrder[] } => ({
    refuse: shop.refusesDrafts,
    drafts: shop.draftOrders,
  });
  app.get('/drafts', async () => state());
  app.post<{ Body: DraftsBody }>('/drafts', { schema: { body: bodySchema } }, async ({ body }) => {
    shop.refusesDrafts = body.refuse ?? shop.refusesDrafts;
    for (const draft of shop.draftOrders) if (body.pay?.includes(draft.id)) draft.status = 'COMPLETED';
    return state();
  });
}
