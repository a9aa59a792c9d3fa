import type { FastifyInstance } from 'fastify';
import { type Move, moveOrder, MOVES } from './orders/move-order';
import { newOrder, type NewOrder } from './orders/new-order';
import type { Order } from './orders/order';
import type { ShopBackend } from './shop-backend';
import {
  fulfillmentEventPayload,
  fulfillmentPayload,
  orderPayload,
  transactionPayload,
} from './webhooks/payloads';

const moveSchema = {
  type: 'object',
  required: ['to'],
  additionalProperties: false,
  properties: { to: { type: 'string', enum: [...MOVES] }, notify: { type: 'boolean' } },
};

const newSchema = {
  type: 'object',
  required: ['like'],
  additionalProperties: false,
  properties: {
    like: { type: 'integer' },
    phone: { type: ['string', 'null'], pattern: '^\\+\\d{5,15}$' },
    locale: { type: 'string', minLength: 2, maxLength: 10 },
    notify: { type: 'boolean' },
    checkout_token: { type: 'string', pattern: '^[\\w-]{1,64}$' },
  },
};

/**
 * Orders: list them, have somebody place one like another (orders/create), and move one to its next state (orders/updated
 * or cancelled, fulfillments/create or update with its event, order_transactions/create).
 */
export function registerOrderControl(app: FastifyInstance, backend: ShopBackend): void {
  const { shop } = backend;
  app.get('/orders', async () => shop.allOrders().map(summary));
  app.post<{ Body: NewOrder & { like: number; notify?: boolean; checkout_token?: string } }>(
    '/orders',
    { schema: { body: newSchema } },
    async ({ body }, reply) => {
      const like = shop.allOrders().find(({ number }) => number === body.like);
      if (!like) return reply.code(404).send({ error: 'no such order' });
      const order = newOrder(like, shop.allOrders(), shop.now(), body);
      shop.addOrder(order);
      const payload = { ...orderPayload(order, shop), checkout_token: body.checkout_token ?? null };
      const delivery = { topic: 'orders/create', payload, once: true };
      const webhooks = body.notify === false ? [] : [await backend.webhooks.send(delivery)];
      return { ...summary(order), number: order.number, webhooks };
    },
  );
  app.post<{ Params: { number: string }; Body: { to: Move; notify?: boolean } }>(
    '/orders/:number',
    { schema: { body: moveSchema } },
    async ({ params, body }, reply) => {
      const order = shop.allOrders().find(({ number }) => String(number) === params.number);
      if (!order) return reply.code(404).send({ error: 'no such order' });
      const isNew = order.parcels.length === 0;
      moveOrder(order, body.to, shop.now());
      const webhooks = body.notify === false ? [] : await notify(order, body.to, isNew, backend);
      return { ...summary(order), webhooks };
    },
  );
}

async function notify(moved: Order, to: Move, isNew: boolean, { webhooks, shop }: ShopBackend) {
  const [order = moved] = shop.scenarios.orders([moved], shop.now());
  const parcel = order.parcels[0];
  const topic = to === 'cancelled' ? 'orders/cancelled' : 'orders/updated';
  const deliveries = [{ topic, payload: orderPayload(order, shop) }];
  if (to === 'payment_failed') {
    deliveries.push({ topic: 'order_transactions/create', payload: transactionPayload(order) });
  } else if (to !== 'cancelled' && parcel) {
    deliveries.push({
      topic: isNew ? 'fulfillments/create' : 'fulfillments/update',
      payload: fulfillmentPayload(order, parcel),
    });
    const event = { topic: 'fulfillment_events/create', payload: fulfillmentEventPayload(order, parcel) };
    if (!isNew) deliveries.push(event);
  }
  return Promise.all(deliveries.map((delivery) => webhooks.send({ ...delivery, once: true })));
}

function summary(order: Order): Record<string, unknown> {
  return {
    id: order.id,
    name: order.name,
    buyer: order.customer
      ? `${order.customer.firstName} ${order.customer.lastName}`.trim()
      : order.shippingAddress.name,
    phone: order.customer?.phone ?? order.shippingAddress.phone,
    guest: order.customer === null,
    created_at: new Date(order.createdAt).toISOString(),
    financial: order.financial,
    fulfillment: order.fulfillment,
    return: order.returns,
    city: order.shippingAddress.city,
    returns: order.opened ?? [],
    parcel: order.parcels[0]?.displayStatus ?? null,
    cancelled: order.cancelledAt !== null,
    lines: order.lines.map(({ title, quantity }) => `${quantity} x ${title}`),
  };
}
