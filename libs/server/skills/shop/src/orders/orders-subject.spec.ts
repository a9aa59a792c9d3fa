import type { ShopOrder } from '@feelori/edges/shopify';
import { ORDERS } from './orders-subject';

const order = (timeZone: string): ShopOrder => ({
  id: '1',
  name: '#1001',
  createdAt: '2026-11-01T10:00:00Z',
  updatedAt: '2026-11-28T09:00:00Z',
  timeZone,
  cancelled: false,
  payment: 'PAID',
  fulfillment: 'FULFILLED',
  returns: null,
  total: '120.00',
  currency: 'USD',
  lines: [],
  fulfillments: [],
  phones: [],
  buyerPhones: [],
  proofs: { phoneEnds: [], emails: [], postcodes: [] },
});
const todayIn = (timeZone: string, now: string) =>
  ORDERS.evidence({ orders: [order(timeZone)], missing: null, at: new Date(now) }, new Date(now)).today;

describe('what day it is where the shop is', () => {
  it.each([
    ['America/Los_Angeles', '2026-11-02T03:30:00Z', '2026-11-01'],
    ['Asia/Kolkata', '2026-11-01T19:00:00Z', '2026-11-02'],
    ['Pacific/Kiritimati', '2026-12-31T10:30:00Z', '2027-01-01'],
    // Clocks go back at 9 UTC there.
    ['America/Los_Angeles', '2026-11-01T06:59:00Z', '2026-10-31'],
    ['America/Los_Angeles', '2026-11-02T07:59:00Z', '2026-11-01'],
    ['Europe/London', '2026-03-29T00:30:00Z', '2026-03-29'],
  ])('in %s at %s it is %s', (timeZone, now, day) => {
    expect(todayIn(timeZone, now)).toBe(day);
  });

  it('is not known without an order', () => {
    expect(
      ORDERS.evidence({ orders: [], missing: 'not_found', name: null, at: new Date() }, new Date()).today,
    ).toBeNull();
  });
});
