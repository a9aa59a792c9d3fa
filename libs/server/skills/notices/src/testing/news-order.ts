import type { NewsParcel, ShopOrderNews } from '@feelori/edges/shopify';

export const AT = '2026-11-28T10:00:00Z';

/** An order of this moment, paid and not sent. */
export function newsOrder(change: Partial<ShopOrderNews> = {}): ShopOrderNews {
  return {
    id: '7',
    name: '#1007',
    createdAt: AT,
    updatedAt: AT,
    timeZone: 'Asia/Kolkata',
    cancelled: false,
    payment: 'PAID',
    fulfillment: 'UNFULFILLED',
    returns: null,
    total: '49.90',
    currency: 'USD',
    lines: [{ title: 'Azure dress', quantity: 2 }],
    parcels: [],
    phones: [],
    proofs: { phoneEnds: [], emails: [], postcodes: [] },
    buyerPhones: ['+16505550101'],
    locale: 'en',
    inStore: false,
    paymentFailedAt: null,
    ...change,
  };
}

export function newsParcel(status: string, change: Partial<NewsParcel> = {}): NewsParcel {
  return {
    id: '9',
    status,
    isSent: true,
    createdAt: AT,
    inTransitAt: null,
    updatedAt: AT,
    estimatedDeliveryAt: null,
    deliveredAt: null,
    tracking: null,
    ...change,
  };
}
