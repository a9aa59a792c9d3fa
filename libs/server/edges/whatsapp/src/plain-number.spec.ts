import { plainNumber } from './plain-number';

describe('plainNumber', () => {
  it.each([
    ['5511987654321', '551187654321'],
    ['5215512345678', '525512345678'],
    ['5491123456789', '541123456789'],
    ['4915112345678', '4915112345678'],
  ])('is the same for %s and %s', (a, b) => {
    expect(plainNumber(a)).toBe(plainNumber(b));
  });

  it.each([
    ['5511987654321', '5521987654321'],
    ['5511987654321', '551187654322'],
    ['5215512345678', '525512345679'],
    ['4915112345678', '4915112345679'],
    ['15505551234', '5505551234'],
  ])('is not the same for %s and %s', (a, b) => {
    expect(plainNumber(a)).not.toBe(plainNumber(b));
  });
});
