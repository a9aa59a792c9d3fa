import type { ShopOrder } from '@feelori/edges/shopify';
import { orderDelay } from './order-delay';
import { orderStatus, type OrderStatusWord } from './order-status';
import { parcelsOf } from './parcels-of';
import { shopDay } from './shop-day';

/** Words a model can use as they are, instead of Shopify's own. */
const SAID: Readonly<Record<OrderStatusWord, string>> = {
  cancelled: 'cancelled',
  preparing: 'being prepared, not shipped yet',
  on_hold: 'on hold',
  shipped: 'shipped',
  in_transit: 'shipped and on its way',
  out_for_delivery: 'out for delivery',
  attempted: 'the carrier tried to deliver it',
  delayed: 'shipped, but delayed',
  problem: 'a problem with the delivery',
  ready_for_pickup: 'ready for pickup',
  picked_up: 'picked up',
  delivered: 'delivered',
  partly_shipped: 'partly shipped',
  return_open: 'return in progress',
  returned: 'returned',
  refunded: 'refunded',
};

/** The customer sees the offer of a person below the answer. */
const LATE = 'takes longer than it should: say so and offer a person, promise nothing';

/** An order as a model sees it: no address, phone or link, and only the end of the tracking number; what may not be told is left out. */
export function orderView(order: ShopOrder, at: Date): Record<string, unknown> {
  return {
    order: order.name,
    placed: shopDay(order.createdAt, order),
    cancelled: order.cancelled,
    payment: order.payment,
    fulfillment: SAID[orderStatus(order)],
    return: order.returns,
    ...(orderDelay(order, at) === null ? {} : { note: LATE }),
    ...(order.total === null
      ? {}
      : {
          total: `${order.total} ${order.currency}`,
          items: order.lines.slice(0, 10).map(({ title, quantity }) => `${quantity} x ${title}`),
        }),
    parcels: parcelsOf(order)
      .slice(0, 5)
      .map((parcel) => ({
        status: parcel.status?.toLowerCase().replace(/_/g, ' ') ?? null,
        expected: parcel.estimatedDeliveryAt === null ? null : shopDay(parcel.estimatedDeliveryAt, order),
        delivered: parcel.deliveredAt === null ? null : shopDay(parcel.deliveredAt, order),
        carrier: parcel.tracking?.company ?? null,
        tracking_ends_in: parcel.tracking?.number?.slice(-4) ?? null,
      })),
  };
}
