import type { Order } from './order';

/** How a new order differs from the one it is like. */
export interface NewOrder {
  /** E.164, of whoever buys; null for an order without one. */
  phone?: string | null;
  /** In which the checkout was shown. */
  locale?: string;
}

/** An order of this moment with the things of another one: paid, and nothing of it sent. */
export function newOrder(like: Order, all: readonly Order[], now: number, change: NewOrder): Order {
  const number = Math.max(...all.map((order) => order.number)) + 1;
  const id = Math.max(...all.map((order) => order.id)) + 1;
  const phone = change.phone === undefined ? like.phone : change.phone;
  const rest = structuredClone(like);
  delete rest.paymentFailedAt;
  return {
    ...rest,
    ...{ id, number, name: `#${number}`, createdAt: now, updatedAt: now, phone, parcels: [] },
    ...{
      cancelledAt: null,
      cancelReason: null,
      financial: 'PAID',
      fulfillment: 'UNFULFILLED',
      returns: 'NO_RETURN',
    },
    customer: like.customer && { ...like.customer, phone, locale: change.locale ?? like.customer.locale },
    billingAddress: { ...like.billingAddress, phone },
    shippingAddress: { ...like.shippingAddress, phone },
  };
}
