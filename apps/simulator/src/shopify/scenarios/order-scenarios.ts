import type { Order } from '../orders/order';

/** What a scenario makes of an order; `now` is the simulated time, milliseconds. */
export type OrderChange = (order: Order, now: number) => Order;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST_MADE_PARCEL = 49_000_000_000_000;

/** The shop took the belt off the order after it was placed. */
export const removedLine: OrderChange = (order) => ({
  ...order,
  lines: [
    ...order.lines,
    {
      title: 'Removed Leather Belt',
      variantTitle: null,
      quantity: 1,
      currentQuantity: 0,
      sku: 'FE-BELT-GONE',
      cents: 3500,
    },
  ],
});

/** One piece of the first line was paid back, of which three were ordered. */
export const partlyRefunded: OrderChange = (order) => ({
  ...order,
  financial: 'PARTIALLY_REFUNDED',
  lines: order.lines.map((line, at) => (at === 0 ? { ...line, quantity: 3, currentQuantity: 2 } : line)),
});

/** All of it was paid back before it left. */
export const refunded: OrderChange = (order) => ({
  ...order,
  financial: 'REFUNDED',
  fulfillment: 'UNFULFILLED',
  parcels: [],
  lines: order.lines.map((line) => ({ ...line, currentQuantity: 0 })),
});

/** It goes in two parcels: one arrived, one is on its way. */
export const twoParcels: OrderChange = (order, now) => {
  const [parcel] = order.parcels;
  if (!parcel) return order;
  const carrier = { company: 'SecondPost', number: 'SECOND2', url: 'https://tracking.example.com/SECOND2' };
  const came = { ...parcel, displayStatus: 'DELIVERED', deliveredAt: now - DAY_MS };
  const coming = {
    ...parcel,
    id: FIRST_MADE_PARCEL + order.number,
    displayStatus: 'IN_TRANSIT',
    deliveredAt: null,
    estimatedDeliveryAt: now + DAY_MS,
    tracking: carrier,
  };
  return { ...order, parcels: [came, coming] };
};

/** Order names with a prefix and a suffix. */
export const prefixedName: OrderChange = (order) => ({ ...order, name: `#FEE${order.number}-IN` });

/**
 * Placed at 03:30 UTC of the day before, to be delivered at 04:00 UTC four days later: both still on the evening of the
 * day before in the shop's time zone (America/Los_Angeles).
 */
export const lateEvening: OrderChange = (order, now) => {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS - DAY_MS;
  return {
    ...order,
    createdAt: midnight + 3.5 * HOUR_MS,
    parcels: order.parcels.map((parcel) => ({
      ...parcel,
      estimatedDeliveryAt: midnight + 4 * DAY_MS + 4 * HOUR_MS,
    })),
  };
};

/** A parcel was taken back; only the other one is on its way. */
export const parcelTakenBack: OrderChange = (order) => {
  const [parcel] = order.parcels;
  if (!parcel) return order;
  const gone = {
    ...parcel,
    id: FIRST_MADE_PARCEL + order.number,
    displayStatus: 'CANCELED',
    tracking: { company: 'OldPost', number: 'GONE1', url: 'https://tracking.example.com/GONE1' },
  };
  return { ...order, parcels: [parcel, gone] };
};

/** Ends of names that merely look like an order's: returns, and numbers that begin like it. */
const LOOKALIKE_ENDS = ['-R1', '-R2', '0', '1', '2', '3'];

/** Newer orders whose names begin like this one's; a search for its name finds them too. */
export function lookalikesOf(order: Order): Order[] {
  return LOOKALIKE_ENDS.map((end, at) => ({
    ...order,
    id: order.id * 10 + at,
    name: `#${order.number}${end}`,
    createdAt: order.createdAt + (at + 1) * 60_000,
  }));
}
