import type { ShopOrder } from '@feelori/edges/shopify';

/** A paid order of Ann's that nobody has begun to send. */
export function anOrder(changes: Partial<ShopOrder> = {}): ShopOrder {
  return {
    id: '31',
    name: '#1003',
    createdAt: '2026-11-27T10:00:00Z',
    updatedAt: '2026-11-28T09:00:00Z',
    timeZone: 'America/Los_Angeles',
    cancelled: false,
    payment: 'PAID',
    fulfillment: 'UNFULFILLED',
    returns: null,
    total: '78.00',
    currency: 'USD',
    lines: [{ title: 'Silk Twill Scarf', quantity: 1 }],
    fulfillments: [],
    phones: ['+16505550101'],
    buyerPhones: ['+16505550101'],
    proofs: { phoneEnds: [], emails: [], postcodes: [] },
    ...changes,
  };
}
