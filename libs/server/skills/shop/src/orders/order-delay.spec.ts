import type { Fulfillment, ShopOrder } from '@feelori/edges/shopify';
import { LANGUAGES } from '@feelori/skills/tools';
import { ORDERS } from './orders-subject';
import { orderDelay } from './order-delay';
import { orderView } from './order-view';

const AT = new Date('2026-11-20T12:00:00Z');
const ago = (days: number) => new Date(AT.getTime() - days * 86_400_000).toISOString();
const parcel = (changes: Partial<Fulfillment> = {}): Fulfillment => ({
  status: 'IN_TRANSIT',
  estimatedDeliveryAt: null,
  deliveredAt: null,
  tracking: null,
  ...changes,
});
const order = (changes: Partial<ShopOrder> = {}): ShopOrder => ({
  id: '1',
  name: '#1001',
  createdAt: ago(3),
  updatedAt: '2026-11-28T09:00:00Z',
  timeZone: 'America/Los_Angeles',
  cancelled: false,
  payment: 'PAID',
  fulfillment: 'FULFILLED',
  returns: null,
  total: '10.00',
  currency: 'USD',
  lines: [{ title: 'Rose', quantity: 1 }],
  fulfillments: [parcel()],
  phones: [],
  buyerPhones: [],
  proofs: { phoneEnds: [], emails: [], postcodes: [] },
  ...changes,
});
const told = (one: ShopOrder, lead: string | null = null, language: (typeof LANGUAGES)[number] = 'en') =>
  ORDERS.render([{ orders: [one], missing: null, at: AT }], { lead, language, spoken: lead !== null });

describe('an order that takes longer than it should', () => {
  it.each([
    ['on its way, no day known', order(), null],
    ['expected today', order({ fulfillments: [parcel({ estimatedDeliveryAt: AT.toISOString() })] }), null],
    ['expected yesterday', order({ fulfillments: [parcel({ estimatedDeliveryAt: ago(1) })] }), 'late'],
    [
      'expected yesterday, and delivered',
      order({
        fulfillments: [parcel({ status: 'DELIVERED', estimatedDeliveryAt: ago(1), deliveredAt: ago(2) })],
      }),
      null,
    ],
    [
      'one of two parcels is late',
      order({ fulfillments: [parcel({ status: 'DELIVERED' }), parcel({ estimatedDeliveryAt: ago(2) })] }),
      'late',
    ],
    ['the carrier says delayed', order({ fulfillments: [parcel({ status: 'DELAYED' })] }), 'stuck'],
    ['nobody opened', order({ fulfillments: [parcel({ status: 'ATTEMPTED_DELIVERY' })] }), 'stuck'],
    ['on hold', order({ fulfillment: 'ON_HOLD', fulfillments: [] }), 'stuck'],
    ['not sent for three weeks', order({ createdAt: ago(21), fulfillment: null, fulfillments: [] }), 'long'],
    ['on its way for three weeks', order({ createdAt: ago(21) }), 'long'],
    [
      'long ago, but a day is known',
      order({ createdAt: ago(21), fulfillments: [parcel({ estimatedDeliveryAt: ago(-2) })] }),
      null,
    ],
    [
      'waits to be picked up',
      order({ createdAt: ago(21), fulfillments: [parcel({ status: 'READY_FOR_PICKUP' })] }),
      null,
    ],
    ['cancelled', order({ createdAt: ago(21), cancelled: true }), null],
    ['the parcel came back as a label only', order({ fulfillments: [parcel({ status: 'CANCELED' })] }), null],
  ])('%s', (_, one, why) => {
    expect(orderDelay(one, AT)?.why ?? null).toBe(why);
  });

  it('is told as such with the offer of a person, in every language, and nobody is reassured', () => {
    const late = order({ fulfillments: [parcel({ estimatedDeliveryAt: ago(2) })] });
    for (const language of LANGUAGES) {
      const [part, ...others] = told(late, null, language);
      expect(others).toEqual([]);
      expect(part?.kind).toBe('buttons');
    }
    expect(JSON.stringify(told(late))).toContain('should have arrived');
    expect(JSON.stringify(told(order({ createdAt: ago(21) })))).toContain('21 days ago');
    expect(told(order())[0]?.kind).toBe('text');
  });

  it('has the offer below what a model says of it, which is told so', () => {
    const late = order({ fulfillments: [parcel({ estimatedDeliveryAt: ago(2) })] });
    expect(told(late, 'Your order is on its way.')[0]?.kind).toBe('buttons');
    expect(told(order(), 'Your order is on its way.')[0]?.kind).toBe('text');
    expect(orderView(late, AT)).toHaveProperty('note');
    expect(orderView(order(), AT)).not.toHaveProperty('note');
  });

  it('is told whole where it is too long for a button', () => {
    const lines = Array.from({ length: 6 }, (_, at) => ({ title: `${at} ${'x'.repeat(250)}`, quantity: 1 }));
    const [part] = told(order({ lines, fulfillments: [parcel({ status: 'DELAYED' })] }));
    expect(part?.kind).toBe('text');
    expect(JSON.stringify(part)).toContain('look into it');
  });
});
