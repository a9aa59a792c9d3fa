import { meansOrder } from './order-name';

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
])('of %s, "%s" means it: %s', (name, asked, means) => {
  expect(meansOrder(name, asked)).toBe(means);
});
