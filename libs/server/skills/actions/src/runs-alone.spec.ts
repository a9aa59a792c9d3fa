import { runsAlone } from './runs-alone';

it.each([
  ['78.00', 'USD', 100, 'USD', true],
  ['100.00', 'USD', 100, 'USD', true],
  ['100.01', 'USD', 100, 'USD', false],
  ['1.00', 'USD', 0, 'USD', false],
  ['78.00', 'EUR', 100, 'USD', false],
  ['78.00', 'USD', 100, null, false],
  [null, 'USD', 100, 'USD', false],
  ['much', 'USD', 100, 'USD', false],
  ['-5', 'USD', 100, 'USD', false],
])('%s %s where %d %s needs nobody: %s', (total, currency, upTo, shop, alone) => {
  expect(runsAlone({ total, currency }, upTo, shop)).toBe(alone);
});
