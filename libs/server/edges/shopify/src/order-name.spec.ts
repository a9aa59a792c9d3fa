import { meansOrder, orderMeant } from './order-name';

it.each([
  ['#1001', '1001', true],
  ['#1001', '#1001', true],
  ['#FEE1001-IN', '1001', true],
  ['#FEE1001-IN', '#FEE1001-IN', true],
  ['#FEE1001-IN', 'fee1001', true],
  ['#FEE1001-IN', '1001-in', true],
  ['#FEE1001-IN', 'FE1001', false],
  ['#FEE1001-IN', 'US1001', false],
  ['#10011', '1001', false],
  ['#11001', '1001', false],
  ['#FEE1001-IN', '', false],
  ['#FEE1001-IN', 'IN', false],
  ['#A-1001', 'a1001', true],
  ['#A1001', '#A-1001', true],
  ['#A-1001', '1001', true],
  ['#2026-1001', '1001', true],
  ['#2026-1001', '2026-1001', true],
  ['#2026-1001', '20261001', false],
  ['#2026-1001', '100', false],
  ['#10-01', '1001', false],
  ['#B-1001', 'a1001', false],
])('of %s, "%s" means it: %s', (name, asked, means) => {
  expect(meansOrder(name, asked)).toBe(means);
});

describe('of several orders', () => {
  const orders = ['#1001-R1', '#FEE1001-IN', '#1001', '#10011'].map((name) => ({ name }));

  it.each([
    ['1001', '#1001'],
    ['#1001-r1', '#1001-R1'],
    ['fee1001', '#FEE1001-IN'],
    ['10011', '#10011'],
    ['1002', undefined],
    ['', undefined],
    ['#', undefined],
  ])('"%s" means %s', (asked, name) => {
    expect(orderMeant(orders, asked)?.name).toBe(name);
  });

  it('the first whose number it is, when none has the name itself', () => {
    expect(orderMeant(orders.slice(0, 2), '1001')?.name).toBe('#1001-R1');
  });
});
