import type { ShopOrder } from '@feelori/edges/shopify';
import { orderStatus } from './order-status';

const order = (changes: Partial<ShopOrder>, ...parcels: (string | null)[]): ShopOrder => ({
  id: '1',
  name: '#1001',
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-28T09:00:00Z',
  timeZone: 'UTC',
  cancelled: false,
  payment: 'PAID',
  fulfillment: 'FULFILLED',
  returns: null,
  total: '10.00',
  currency: 'USD',
  lines: [],
  fulfillments: parcels.map((status) => ({
    status,
    estimatedDeliveryAt: null,
    deliveredAt: null,
    tracking: null,
  })),
  phones: [],
  buyerPhones: [],
  proofs: { phoneEnds: [], emails: [], postcodes: [] },
  ...changes,
});

describe('orderStatus', () => {
  it.each([
    ['its newest parcel', order({}, 'DELIVERED', 'IN_TRANSIT'), 'in_transit'],
    ['a parcel that counts before one taken back', order({}, 'DELIVERED', 'CANCELED'), 'delivered'],
    ['never "shipped" when its only parcel was taken back', order({}, 'CANCELED'), 'preparing'],
    ['the summary when no parcel tells', order({}, null), 'shipped'],
    [
      'a part that is on its way',
      order({ fulfillment: 'PARTIALLY_FULFILLED' }, 'IN_TRANSIT'),
      'partly_shipped',
    ],
    ['a parcel still on its way before one that arrived', order({}, 'IN_TRANSIT', 'DELIVERED'), 'in_transit'],
    ['a parcel that counts before a label taken back', order({}, 'DELIVERED', 'LABEL_VOIDED'), 'delivered'],
    ['never "on hold" when all the money went back', order({ payment: 'REFUNDED' }), 'refunded'],
    [
      'a parcel on its way though all the money went back',
      order({ payment: 'REFUNDED' }, 'OUT_FOR_DELIVERY'),
      'out_for_delivery',
    ],
    [
      'its parcel, and not "partly shipped", when the rest was paid back',
      order({ payment: 'REFUNDED', fulfillment: 'PARTIALLY_FULFILLED' }, 'DELIVERED'),
      'delivered',
    ],
    [
      '"refunded" when its only parcel was taken back',
      order({ payment: 'REFUNDED' }, 'LABEL_VOIDED'),
      'refunded',
    ],
    ['a cancellation before everything', order({ cancelled: true }, 'DELIVERED'), 'cancelled'],
    ['a return before its parcel', order({ returns: 'RETURN_REQUESTED' }, 'DELIVERED'), 'return_open'],
  ] as const)('is %s', (_, given, expected) => {
    expect(orderStatus(given)).toBe(expected);
  });
});
