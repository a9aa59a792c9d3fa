import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { newOrder, type NewOrder } from './orders/new-order';
import type { ShopBackend } from './shop-backend';
import { checkoutPayload } from './webhooks/payloads';

const schema = {
  type: 'object',
  required: ['like'],
  additionalProperties: false,
  properties: {
    like: { type: 'integer' },
    phone: { type: ['string', 'null'], pattern: '^\\+\\d{5,15}$' },
    locale: { type: 'string', minLength: 2, maxLength: 10 },
    token: { type: 'string', pattern: '^[\\w-]{1,64}$' },
    completed: { type: 'boolean' },
  },
};

interface Body extends NewOrder {
  /** The number of the order whose things lie in it. */
  like: number;
  /** Of a checkout that began before; without one a checkout begins. */
  token?: string;
  completed?: boolean;
}

/** Checkouts: somebody begins one (checkouts/create), goes on in it or completes it (checkouts/update). */
export function registerCheckoutControl(app: FastifyInstance, { shop, webhooks }: ShopBackend): void {
  app.post<{ Body: Body }>('/checkouts', { schema: { body: schema } }, async ({ body }, reply) => {
    const like = shop.allOrders().find(({ number }) => number === body.like);
    if (!like) return reply.code(404).send({ error: 'no such order' });
    const now = shop.now();
    const token = body.token ?? randomBytes(16).toString('hex');
    const order = newOrder(like, shop.allOrders(), now, body);
    const completedAt = body.completed === true ? now : null;
    const payload = checkoutPayload(order, shop, { token, updatedAt: now, completedAt });
    const topic = body.token === undefined ? 'checkouts/create' : 'checkouts/update';
    return { token, webhooks: [await webhooks.send({ topic, payload, once: true })] };
  });
}
