import { amountWords } from './money-words';

it.each([
  [['49.00 USD'], '$49.00'],
  [['49.00', 'USD'], '$49.00'],
  [['1200', 'JPY'], '¥1,200'],
  [['much USD'], 'much USD'],
  [['49.00'], '49.00'],
  [['49.00', 'dollars'], '49.00 dollars'],
])('writes %j as %s', ([amount = '', currency], words) => {
  expect(amountWords(amount, currency)).toBe(words);
});
