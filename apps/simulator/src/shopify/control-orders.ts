import type { FastifyInstance } from 'fastify';
import { buildParcel } from './orders/build-parcel';
import type { Order } from './orders/order';
import type { ShopBackend } from './shop-backend';
import { fulfillmentPayload, orderPayload } from './webhooks/payloads';

const MOVES = ['fulfilled', 'in_transit', 'out_for_delivery', 'delivered', 'cancelled'] as const;
type Move = (typeof MOVES)[number];

const moveSchema = {
  type: 'object',
  required: ['to'],
  additionalProperties: false,
  properties: { to: { type: 'string', enum: [...MOVES] }, notify: { type: 'boolean' } },
};

/** Orders: list them, and move one to its next state (sends orders/updated, fulfillments/create or update, orders/cancelled). */
export function registerOrderControl(app: FastifyInstance, backend: ShopBackend): void {
  const { shop } = backend;
  app.get('/orders', async () => shop.allOrders().map(summary));
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

/** Moves an order to this state; a parcel is made when there is none. */
export function moveOrder(order: Order, to: Move, now: number): void {
  order.updatedAt = now;
  if (to === 'cancelled') {
    Object.assign(order, {
      cancelledAt: now,
      cancelReason: 'CUSTOMER',
      fulfillment: 'RESTOCKED',
      financial: 'REFUNDED',
    });
    return;
  }
  order.fulfillment = 'FULFILLED';
  const parcel = order.parcels[0] ?? buildParcel('CONFIRMED', order.number - 1001, order.createdAt, now);
  parcel.displayStatus = to === 'fulfilled' ? 'CONFIRMED' : to.toUpperCase();
  if (to !== 'fulfilled') parcel.inTransitAt ??= now;
  if (to === 'delivered') parcel.deliveredAt = now;
  order.parcels = [parcel, ...order.parcels.slice(1)];
}

async function notify(moved: Order, to: Move, isNew: boolean, { webhooks, shop }: ShopBackend) {
  const [order = moved] = shop.scenarios.orders([moved], shop.now());
  const parcel = order.parcels[0];
  const topic = to === 'cancelled' ? 'orders/cancelled' : 'orders/updated';
  const deliveries = [{ topic, payload: orderPayload(order, shop) }];
  if (to !== 'cancelled' && parcel) {
    deliveries.push({
      topic: isNew ? 'fulfillments/create' : 'fulfillments/update',
      payload: fulfillmentPayload(order, parcel),
    });
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
    parcel: order.parcels[0]?.displayStatus ?? null,
    cancelled: order.cancelledAt !== null,
    lines: order.lines.map(({ title, quantity }) => `${quantity} x ${title}`),
  };
}
