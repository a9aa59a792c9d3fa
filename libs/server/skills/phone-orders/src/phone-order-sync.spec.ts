import { type NumberedOrder, type OrderPhonesPage, ShopifyError } from '@feelori/edges/shopify';
import type { PhoneOrderBook } from './phone-order-book';
import type { OrdersRead, PhoneOrderProgress } from './phone-order-progress';
import { PhoneOrderSync } from './phone-order-sync';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-11-29T02:00:00Z');
const signal = new AbortController().signal;

const order = (id: string): NumberedOrder => ({
  ...{ id, buyerPhones: ['+16505550107'] },
  createdAt: '2026-11-20T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
});

/** A shop with these pages of orders, and what was asked and noted; a process may be started anew. */
function shopOf(pages: (OrderPhonesPage | Error)[], seesOldOrders = false) {
  const asked: string[] = [];
  const noted: string[] = [];
  const clock = { at: NOW, ms: () => clock.at };
  const kept: { read: OrdersRead | null } = { read: null };
  const progress = {
    read: () => Promise.resolve(kept.read),
    write: (read: OrdersRead) => Promise.resolve(void (kept.read = read)),
  };
  const reader = {
    changedSince: (since: Date, after: string | null) => {
      asked.push(`${(clock.at - since.getTime()) / HOUR} h${after === null ? '' : ` after ${after}`}`);
      const page = pages.shift() ?? { orders: [], after: null };
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page);
    },
  };
  const book = {
    secretTag: 'one',
    note: (orders: NumberedOrder[], keptMs: number) =>
      Promise.resolve(void noted.push(...orders.map(({ id }) => `${id} for ${keptMs / DAY} days`))),
  };
  const start = () =>
    new PhoneOrderSync(
      reader as never,
      { seesOldOrders: () => Promise.resolve(seesOldOrders) } as never,
      book as unknown as PhoneOrderBook,
      progress as unknown as PhoneOrderProgress,
      clock as never,
    );
  return { start, asked, noted, clock, kept, book };
}

describe('PhoneOrderSync', () => {
  it('reads the orders of sixty days page by page, then nothing for a day, then what changed since', async () => {
    const { start, asked, noted, clock } = shopOf([
      { orders: [order('1')], after: 'one' },
      { orders: [order('2')], after: null },
    ]);
    const sync = start();
    for (let step = 0; step < 5; step += 1) await sync.readOn(signal);
    expect(asked).toEqual(['1440 h', '1440 h after one']);
    expect(noted).toEqual(['1 for 60 days', '2 for 60 days']);
    clock.at += DAY;
    for (let step = 0; step < 5; step += 1) await sync.readOn(signal);
    expect(asked.slice(2)).toEqual(['25 h']);
  });

  it('goes on where another process came to', async () => {
    const { start, asked } = shopOf([{ orders: [order('1')], after: 'one' }]);
    await start().readOn(signal);
    await start().readOn(signal);
    expect(asked).toEqual(['1440 h', '1440 h after one']);
  });

  it('reads at a start what changed meanwhile, unless another just did', async () => {
    const { start, asked, clock } = shopOf([]);
    await start().readOn(signal);
    clock.at += HOUR / 12;
    await start().readOn(signal);
    expect(asked).toEqual(['1440 h']);
    clock.at += HOUR * 2;
    await start().readOn(signal);
    expect(asked).toHaveLength(2);
  });

  it('reads all anew where numbers are noted with another secret', async () => {
    const { start, asked, book } = shopOf([]);
    await start().readOn(signal);
    book.secretTag = 'two';
    await start().readOn(signal);
    expect(asked).toEqual(['1440 h', '1440 h']);
  });

  it('knows the orders of a year where the app may see all', async () => {
    const { start, asked, noted } = shopOf([{ orders: [order('1')], after: null }], true);
    await start().readOn(signal);
    expect([asked, noted]).toEqual([['8760 h'], ['1 for 365 days']]);
  });

  it.each([
    ['throttled', 1 / 60, ' after one'],
    ['denied', 1, ' after one'],
    ['bad_request', 1, ''],
  ] as const)('waits after an answer that was %s, and goes on', async (kind, hours, where) => {
    const { start, asked, clock } = shopOf([{ orders: [order('1')], after: 'one' }, new ShopifyError(kind)]);
    const sync = start();
    for (let step = 0; step < 4; step += 1) await sync.readOn(signal);
    expect(asked).toHaveLength(2);
    clock.at += hours * HOUR;
    await sync.readOn(signal);
    expect(asked[2]).toMatch(new RegExp(`h${where}$`));
  });

  it('reads no more pages a day than there is a bound, and goes on behind them the next', async () => {
    const more = Array.from({ length: 2_000 }, (_, n) => ({ orders: [order('1')], after: String(n) }));
    const { start, asked, kept, clock } = shopOf(more);
    const sync = start();
    for (let step = 0; step < 2_100; step += 1) await sync.readOn(signal);
    expect(asked).toHaveLength(2_000);
    clock.at += DAY;
    await sync.readOn(signal);
    expect(kept.read?.since).toBe(Date.parse('2026-11-21T10:00:00Z'));
  });
});
