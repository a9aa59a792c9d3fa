import { plainDigits } from './plain-digits';

describe('the digits of a text', () => {
  it.each([
    ['٠١٢٩', '0129'],
    ['۰۱۲۹', '0129'],
    ['०१२९ किलो', '0129 किलो'],
    ['০১২৯', '0129'],
    ['０１２９', '0129'],
    ['𝟎𝟗𝟘𝟡𝟶𝟿', '090909'],
    ['12 Ⅻ ½ ②', '12 Ⅻ ½ ②'],
  ])('of %j are those of %j', (text, plain) => {
    expect(plainDigits(text)).toBe(plain);
  });
});
