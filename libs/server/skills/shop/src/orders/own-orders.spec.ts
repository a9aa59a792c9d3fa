import type { Shopify, ShopOrder } from '@feelori/edges/shopify';
import type { OrderAttempts } from './order-attempts';
import { OwnOrders } from './own-orders';

const PHONE = '+16505550101';

function order(name: string, createdAt: string): ShopOrder {
  return {
    id: '1',
    name,
    createdAt,
    timeZone: 'UTC',
    cancelled: false,
    payment: 'PAID',
    fulfillment: null,
    returns: null,
    total: '1.00',
    currency: 'USD',
    lines: [],
    fulfillments: [],
    phones: [PHONE],
    proofs: { phoneEnds: [], emails: [], postcodes: [] },
  };
}

/** The number's customer in the shop has two orders; a third carries the number without a customer. */
const BEFORE = order('#1001', '2026-03-01T10:00:00Z');
const AFTER = order('#1002', '2026-09-01T12:00:00+02:00');
const NAMED: Record<string, ShopOrder> = {
  '#2001': order('#2001', '2026-03-02T10:00:00Z'),
  '#2002': order('#2002', '2026-09-02T10:00:00Z'),
};
const shop: Partial<Shopify> = {
  customerByPhone: () => Promise.resolve('900'),
  ordersOfCustomer: () => Promise.resolve([AFTER, BEFORE]),
  orderByName: (name) => Promise.resolve(NAMED[name] ?? null),
};

describe('orders under a number that changed hands', () => {
  const orders = new OwnOrders(
    shop as Shopify,
    { take: () => Promise.resolve(true), giveBack: () => Promise.resolve() } as unknown as OrderAttempts,
  );
  const signal = new AbortController().signal;
  const first = { phone: PHONE, customerId: 'c_1', signal };
  const newcomer = { ...first, ordersSince: new Date('2026-09-01T10:00:00Z') };
  const none = { orders: [], missing: 'not_found', name: null };

  it('are the first owner’s as long as nobody else has it', async () => {
    expect((await orders.list(first)).orders).toEqual([AFTER, BEFORE]);
    expect((await orders.track('1001', first)).orders).toEqual([BEFORE]);
    expect((await orders.track('#2001', first)).orders).toEqual([NAMED['#2001']]);
  });

  it.each(['FEEL-1001', 'fe1001', '#1001-IN'])(
    'are known by %s where the shop writes the number alone',
    async (asked) => {
      expect((await orders.track(asked, first)).orders).toEqual([BEFORE]);
    },
  );

  it.each(['FEEL-2001', '2026-1001', 'FEEL-10011'])(
    'are not known by %s, which is another name',
    async (asked) => {
      expect((await orders.track(asked, first)).orders).toEqual([]);
    },
  );

  it('are told to the new owner only from then on, and the others exist for nobody', async () => {
    expect((await orders.list(newcomer)).orders).toEqual([AFTER]);
    expect((await orders.track(null, newcomer)).orders).toEqual([AFTER]);
    expect(await orders.track('1001', newcomer)).toEqual({ ...none, name: '#1001' });
    expect(await orders.track('#2001', newcomer)).toEqual({ ...none, name: '#2001' });
    expect((await orders.track('#2002', newcomer)).orders).toEqual([NAMED['#2002']]);
    expect(await orders.list({ ...newcomer, ordersSince: new Date('2026-10-01') })).toEqual(none);
    expect(await orders.track(null, { ...newcomer, ordersSince: new Date('2026-10-01') })).toEqual(none);
  });
});
