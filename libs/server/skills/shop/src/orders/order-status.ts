import type { Fulfillment, ShopOrder } from '@feelori/edges/shopify';
import { parcelsOf } from './parcels-of';

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
  | 'returned'
  | 'refunded';

/** Shopify's parcel statuses in our words. */
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

const ARRIVED: ReadonlySet<OrderStatusWord> = new Set(['delivered', 'picked_up']);

/**
 * Where the order is: cancellation and returns first, then its newest parcel that has not arrived, then Shopify's
 * summary. Money that went back is told beside it, and here only where there is no parcel to tell of: one that was sent
 * still comes. What was not sent of a refunded order is not waited for.
 */
export function orderStatus(order: ShopOrder): OrderStatusWord {
  if (order.cancelled) return 'cancelled';
  if (order.returns === 'RETURNED') return 'returned';
  if (order.returns === 'RETURN_REQUESTED' || order.returns === 'IN_PROGRESS') return 'return_open';
  const parcels = parcelsOf(order);
  const refunded = order.payment === 'REFUNDED';
  if (refunded && parcels.length === 0) return 'refunded';
  if (order.fulfillment === 'ON_HOLD' && !refunded) return 'on_hold';
  if (order.fulfillment === 'PARTIALLY_FULFILLED' && !refunded) return 'partly_shipped';
  // A label was made and taken back: the parcel never left.
  if (parcels.length === 0 && order.fulfillments.length > 0) return 'preparing';
  const words = parcels.flatMap((parcel) => parcelStatus(parcel) ?? []);
  const known = words.findLast((word) => !ARRIVED.has(word)) ?? words.at(-1);
  return known ?? (order.fulfillment === 'FULFILLED' ? 'shipped' : 'preparing');
}

/** Where one parcel is; null when Shopify does not tell. */
export function parcelStatus({ status }: Fulfillment): OrderStatusWord | null {
  return status === null ? null : (PARCEL[status] ?? null);
}
