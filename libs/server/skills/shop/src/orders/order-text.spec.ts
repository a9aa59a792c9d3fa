import type { Fulfillment, ShopOrder } from '@feelori/edges/shopify';
import { LANGUAGES } from '@feelori/skills/tools';
import { orderNews, orderText, trackingLinks } from './order-text';
import { orderView } from './order-view';

const parcel = (number: string, changes: Partial<Fulfillment> = {}): Fulfillment => ({
  status: 'IN_TRANSIT',
  estimatedDeliveryAt: '2026-11-06T04:00:00Z',
  deliveredAt: null,
  tracking: {
    company: `Carrier ${number}`,
    number: `N-${number}`,
    url: `https://track.test.invalid/${number}`,
  },
  ...changes,
});
const order = (changes: Partial<ShopOrder> = {}): ShopOrder => ({
  id: '1',
  name: '#1001',
  createdAt: '2026-11-02T03:30:00Z',
  updatedAt: '2026-11-28T09:00:00Z',
  timeZone: 'America/Los_Angeles',
  cancelled: false,
  payment: 'PAID',
  fulfillment: 'FULFILLED',
  returns: null,
  total: '10.00',
  currency: 'USD',
  lines: [{ title: 'Rose *Limited* ~old~', quantity: 2 }],
  fulfillments: [parcel('A')],
  phones: [],
  buyerPhones: [],
  proofs: { phoneEnds: [], emails: [], postcodes: [] },
  ...changes,
});
const AT = new Date('2026-11-03T12:00:00Z');
const everything = (one: ShopOrder) => `${orderText(one, 'en')} ${JSON.stringify(orderView(one, AT))}`;

describe('an order as it is told', () => {
  it('is state, days and link where a person writes of it: no bold words, no items, no money', () => {
    expect(orderNews(order(), 'en')).toBe(
      'Order #1001: shipped and on its way\nPlaced on: Nov 1, 2026\nExpected on: Nov 5, 2026\nCarrier: Carrier A\nTrack it here: https://track.test.invalid/A',
    );
    expect(orderNews(order({ fulfillments: [parcel('A'), parcel('B')] }), 'es')).toContain('/B');
  });

  it('has the days of the shop, for people and for a model', () => {
    expect(orderText(order(), 'en')).toContain('Placed on: Nov 1, 2026\nExpected on: Nov 5, 2026');
    expect(orderView(order(), AT)).toMatchObject({
      placed: '2026-11-01',
      parcels: [{ expected: '2026-11-05' }],
    });
  });

  it.each(['CANCELED', 'LABEL_VOIDED'])('leaves out a parcel that is %s', (status) => {
    const gone = parcel('GONE', { status, estimatedDeliveryAt: '2026-12-24T20:00:00Z' });
    for (const fulfillments of [
      [parcel('A'), gone],
      [gone, parcel('A')],
    ]) {
      const told = everything(order({ fulfillments }));
      expect(told).not.toMatch(/GONE|Dec|2026-12/);
      expect(told).toMatch(/Carrier A.*track\.test\.invalid\/A/s);
    }
    expect(everything(order({ fulfillments: [gone] }))).not.toMatch(/GONE|2026-12/);
  });

  it('tells of each of several parcels', () => {
    const fulfillments = [
      parcel('A'),
      parcel('B', { status: 'DELIVERED', deliveredAt: '2026-11-04T20:00:00Z' }),
    ];
    const told = orderText(order({ fulfillments }), 'en');
    expect(told).toContain('Order #1001: shipped and on its way');
    expect(told).toContain('Parcel 1: shipped and on its way · Expected on: Nov 5, 2026 · Carrier A');
    expect(told).toContain('Parcel 2: delivered · Delivered on: Nov 4, 2026 · Carrier B');
    expect(trackingLinks([order({ fulfillments })], 'en')).toEqual([
      'Parcel 1 · Track it here: https://track.test.invalid/A',
      'Parcel 2 · Track it here: https://track.test.invalid/B',
    ]);
  });

  it('says that money went back', () => {
    expect(orderText(order({ payment: 'PARTIALLY_REFUNDED' }), 'en')).toContain('Partly refunded');
    expect(orderText(order({ payment: 'REFUNDED', fulfillments: [] }), 'en')).toContain(
      'Order #1001: refunded',
    );
  });

  it('writes marks of titles so that they format nothing', () => {
    expect(orderText(order(), 'en')).toContain('2 × Rose ∗Limited∗ ∼old∼');
  });

  it.each(LANGUAGES)('is whole in %s', (language) => {
    expect(orderText(order({ fulfillments: [parcel('A'), parcel('B')] }), language)).not.toMatch(
      /undefined|null/,
    );
  });

  it('keeps the parcel of an order whose money went back, and tells of both', () => {
    const refunded = order({ payment: 'REFUNDED' });
    const told = orderText(refunded, 'en');
    expect(told).toContain('Order #1001: shipped and on its way');
    expect(told).toContain('The money went back');
    expect(orderView(refunded, AT)).toMatchObject({
      fulfillment: 'shipped and on its way',
      payment: 'REFUNDED',
    });
    expect(JSON.stringify(orderView(order({ payment: 'REFUNDED', fulfillments: [] }), AT))).not.toContain(
      'more',
    );
  });
});
