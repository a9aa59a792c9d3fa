import { feeMoney } from './fee-money';

it.each([
  [0.0456, 'EUR', '€0.0456'],
  [0, 'EUR', '€0.00'],
  [0.1, 'USD', '$0.10'],
  [1234.5, 'INR', '₹1,234.50'],
])('%s %s is %s', (amount, currency, words) => {
  expect(feeMoney(amount, currency)).toBe(words);
});
