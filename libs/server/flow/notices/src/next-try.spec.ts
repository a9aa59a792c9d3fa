import { nextTry } from './next-try';

const NOW = new Date('2026-11-28T10:00:00Z');
const pause = (hold: 'order_unknown' | 'shop_unreachable', tried: number): number | null => {
  const { nextAt } = nextTry(hold, tried, NOW);
  return nextAt === null ? null : (nextAt.getTime() - NOW.getTime()) / 1_000;
};

it('looks for an order that is not there yet a few times', () => {
  expect([0, 1, 2, 3, 4].map((tried) => pause('order_unknown', tried))).toEqual([5, 30, 120, 600, null]);
});

it('waits a day for a Shopify that cannot be asked', () => {
  expect([0, 4, 100, 149].map((tried) => pause('shop_unreachable', tried))).toEqual([5, 600, 600, null]);
});
