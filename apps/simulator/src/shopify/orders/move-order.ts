import { buildParcel } from './build-parcel';
import type { Order } from './order';

export const MOVES = [
  'fulfilled',
  'in_transit',
  'out_for_delivery',
  'delayed',
  'delivered',
  'payment_failed',
  'cancelled',
] as const;
export type Move = (typeof MOVES)[number];

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
  if (to === 'payment_failed') {
    Object.assign(order, { financial: 'PENDING', paymentFailedAt: now });
    return;
  }
  order.fulfillment = 'FULFILLED';
  const made = { ...buildParcel('CONFIRMED', order.number - 1001, order.createdAt, now), createdAt: now };
  const parcel = order.parcels[0] ?? made;
  parcel.displayStatus = to === 'fulfilled' ? 'CONFIRMED' : to.toUpperCase();
  parcel.changedAt = now;
  if (to !== 'fulfilled') parcel.inTransitAt ??= now;
  if (to === 'delivered') parcel.deliveredAt = now;
  order.parcels = [parcel, ...order.parcels.slice(1)];
}
