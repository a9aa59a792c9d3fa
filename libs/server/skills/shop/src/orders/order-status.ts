import type { ShopOrder } from '@feelori/edges/shopify';

/** Where an order is, in the few words a customer needs. */
export type OrderStatusWord =
  | 'cancelled'
  | 'preparing'
  | 'on_hold'
  | 'shipped'
  | 'in_transit'
  | 'out_for_delivery'
  | 'attempted'
  | 'delayed'
  | 'problem'
  | 'ready_for_pickup'
  | 'picked_up'
  | 'delivered'
  | 'partly_shipped'
  | 'return_open'
  | 'returned';

/** Shopify's parcel statuses in our words (reference A2). */
const PARCEL: Readonly<Record<string, OrderStatusWord>> = {
  ATTEMPTED_DELIVERY: 'attempted',
  CARRIER_PICKED_UP: 'in_transit',
  CONFIRMED: 'shipped',
  DELAYED: 'delayed',
  DELIVERED: 'delivered',
  FAILURE: 'problem',
  FULFILLED: 'shipped',
  IN_TRANSIT: 'in_transit',
  LABEL_PRINTED: 'preparing',
  LABEL_PURCHASED: 'preparing',
  LABEL_VOIDED: 'preparing',
  MARKED_AS_FULFILLED: 'shipped',
  NOT_DELIVERED: 'problem',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  PICKED_UP: 'picked_up',
  READY_FOR_PICKUP: 'ready_for_pickup',
  SUBMITTED: 'preparing',
};

/** Where the order is: cancellation and returns first, then its newest parcel, then Shopify's summary. */
export function orderStatus(order: ShopOrder): OrderStatusWord {
  if (order.cancelled) return 'cancelled';
  if (order.returns === 'RETURNED') return 'returned';
  if (order.returns === 'RETURN_REQUESTED' || order.returns === 'IN_PROGRESS') return 'return_open';
  if (order.fulfillment === 'ON_HOLD') return 'on_hold';
  const parcel = order.fulfillments.findLast((one) => one.status !== null && !isCancelled(one));
  if (order.fulfillment === 'PARTIALLY_FULFILLED') return 'partly_shipped';
  // A label was made and taken back: the parcel never left.
  const takenBack = order.fulfillments.length > 0 && order.fulfillments.every(isCancelled);
  if (takenBack) return 'preparing';
  const known = parcel?.status ? PARCEL[parcel.status] : undefined;
  return known ?? (order.fulfillment === 'FULFILLED' ? 'shipped' : 'preparing');
}

function isCancelled({ status }: ShopOrder['fulfillments'][number]): boolean {
  return status === 'CANCELED';
}
