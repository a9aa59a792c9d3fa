import type { NumberedOrder, Shopify, ShopOrder } from '@feelori/edges/shopify';
import type { OrderAttempts } from './order-attempts';
import type { PhoneOrderBook } from '@feelori/skills/phone-orders';
import { OwnOrders } from './own-orders';
import { SenderOrders } from './sender-orders';

const PHONE = '+16505550101';

function order(name: string, createdAt: string): ShopOrder {
  return {
    id: name.slice(1),
    name,
    createdAt,
    updatedAt: '2026-11-28T09:00:00Z',
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
    buyerPhones: [PHONE],
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

const ATTEMPTS = {
  take: () => Promise.resolve(true),
  giveBack: () => Promise.resolve(),
} as unknown as OrderAttempts;

/** Points at these orders, whatever the number; what is noted is added to `noted`. */
function bookOf(ids: string[], noted: NumberedOrder[] = []): PhoneOrderBook {
  return {
    under: () => Promise.resolve(ids),
    note: (orders: NumberedOrder[]) => Promise.resolve(void noted.push(...orders)),
  } as unknown as PhoneOrderBook;
}

describe('orders under a number that changed hands', () => {
  const orders = new OwnOrders(shop as Shopify, ATTEMPTS, new SenderOrders(shop as Shopify, bookOf([])));
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

describe('orders that no customer of the shop has', () => {
  const signal = new AbortController().signal;
  const asker = { phone: '4915123456789', customerId: 'c_1', signal };
  const guests = (name: string, at: string, buyerPhones: string[]): ShopOrder => ({
    ...order(name, at),
    buyerPhones,
    phones: buyerPhones,
  });
  const MINE = guests('#3001', '2026-11-20T10:00:00Z', ['+4915123456789']);
  const THEIRS = guests('#3002', '2026-11-21T10:00:00Z', ['+4915199999999']);
  const bought = order('#3003', '2026-11-19T10:00:00Z');

  /** A shop whose customer of that number, if any, has `own`; the book points at `pointed`, which are as they are now. */
  function shopOf(pointed: ShopOrder[], own: ShopOrder[] | null = null, named: ShopOrder | null = null) {
    const asked: string[][] = [];
    const noted: NumberedOrder[] = [];
    const live = {
      customerByPhone: () => Promise.resolve(own === null ? null : '900'),
      ordersOfCustomer: () => Promise.resolve(own ?? []),
      ordersById: (ids: string[]) => {
        asked.push(ids);
        return Promise.resolve(pointed.filter(({ id }) => ids.includes(id)));
      },
      orderByName: () => Promise.resolve(named),
    } as unknown as Shopify;
    const ids = pointed.map(({ id }) => id);
    return {
      orders: new OwnOrders(live, ATTEMPTS, new SenderOrders(live, bookOf(ids, noted))),
      asked,
      noted,
    };
  }

  it('are found by the sender’s number alone, without a name and without a proof', async () => {
    const { orders } = shopOf([MINE]);
    expect((await orders.list(asker)).orders).toEqual([MINE]);
    expect((await orders.track(null, asker)).orders).toEqual([MINE]);
    expect((await orders.track('3001', asker)).orders).toEqual([MINE]);
  });

  it('are not told where the number on them is another one by now, and are taken from under this one', async () => {
    const { orders, noted } = shopOf([THEIRS]);
    const none = { orders: [], missing: 'not_found', name: null };
    expect(await orders.list(asker)).toEqual(none);
    expect(await orders.track(null, asker)).toEqual(none);
    expect(noted).toEqual([THEIRS, THEIRS]);
  });

  it('are told without waiting for what is noted of them, also where that fails', async () => {
    for (const note of [() => new Promise(() => undefined), () => Promise.reject(new Error('away'))]) {
      const live = { orderByName: () => Promise.resolve(MINE), customerByPhone: () => Promise.resolve(null) };
      const book = { under: () => Promise.resolve([]), note } as unknown as PhoneOrderBook;
      const shop = live as unknown as Shopify;
      const orders = new OwnOrders(shop, ATTEMPTS, new SenderOrders(shop, book));
      expect((await orders.track('#3001', asker)).orders).toEqual([MINE]);
    }
  });

  it('are not told to whoever only stands in an address of theirs', async () => {
    const present = { ...THEIRS, phones: [...THEIRS.phones, '+4915123456789'] };
    expect((await shopOf([present]).orders.list(asker)).orders).toEqual([]);
  });

  it('stand among those of the customer, the newest first, each once', async () => {
    const { orders, asked } = shopOf([MINE, bought], [bought]);
    expect((await orders.list(asker)).orders).toEqual([MINE, bought]);
    expect(asked).toEqual([['3001']]);
  });

  it('cost no question to Shopify where the number has no others than the customer’s', async () => {
    const { orders, asked, noted } = shopOf([bought], [bought]);
    expect((await orders.list(asker)).orders).toEqual([bought]);
    expect([asked, noted]).toEqual([[], []]);
  });

  it('are known from then on when they were found by their name', async () => {
    const { orders, noted } = shopOf([], null, MINE);
    expect((await orders.track('#3001', asker)).orders).toEqual([MINE]);
    expect(noted).toEqual([MINE]);
  });

  it('of before the number changed hands are nobody’s', async () => {
    const newcomer = { ...asker, ordersSince: new Date('2026-11-25T10:00:00Z') };
    expect((await shopOf([MINE]).orders.list(newcomer)).orders).toEqual([]);
  });

  it('are asked of nobody who hides their number', async () => {
    const { orders, asked } = shopOf([MINE]);
    expect((await orders.track(null, { ...asker, phone: null })).missing).toBe('no_number');
    expect(asked).toEqual([]);
  });
});
