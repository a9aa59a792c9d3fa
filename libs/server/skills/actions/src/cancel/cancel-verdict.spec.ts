import type { Fulfillment, ShopOrder } from '@feelori/edges/shopify';
import { anOrder } from '../testing/an-order';
import { cancelVerdict } from './cancel-verdict';

const parcel = (status: string): Fulfillment => ({
  status,
  estimatedDeliveryAt: null,
  deliveredAt: null,
  tracking: null,
});

describe('whether an order may be cancelled', () => {
  it.each<[string, Partial<ShopOrder>, string]>([
    ['nobody began to send it', {}, 'may'],
    ['it waits for a day', { fulfillment: 'SCHEDULED' }, 'may'],
    ['it is not paid yet', { payment: 'PENDING' }, 'may'],
    ['its label was taken back', { fulfillments: [parcel('CANCELED')] }, 'may'],
    ['it is cancelled', { cancelled: true, payment: 'REFUNDED' }, 'cancelled'],
    ['it is on its way', { fulfillment: 'FULFILLED', fulfillments: [parcel('IN_TRANSIT')] }, 'shipped'],
    ['a part of it is', { fulfillment: 'PARTIALLY_FULFILLED' }, 'shipped'],
    ['its label is printed', { fulfillments: [parcel('LABEL_PRINTED')] }, 'in_work'],
    ['a warehouse works on it', { fulfillment: 'IN_PROGRESS' }, 'in_work'],
    ['money of it went back', { payment: 'PARTIALLY_REFUNDED' }, 'in_work'],
    ['nothing is known of it', { fulfillment: null }, 'in_work'],
    ['it came back', { returns: 'RETURNED' }, 'shipped'],
  ])('%s', (_, changes, verdict) => expect(cancelVerdict(anOrder(changes))).toBe(verdict));
});
