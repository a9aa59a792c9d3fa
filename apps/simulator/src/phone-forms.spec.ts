import fc from 'fast-check';
import { otherForms, registeredForm } from './phone-forms';

describe('forms of a number', () => {
  it.each([
    ['525512345678', '5215512345678', '5215512345678'],
    ['541123456789', '5491123456789', '5491123456789'],
    ['551190000104', '5511990000104', '5511990000104'],
    ['5531990000104', '553190000104', '553190000104'],
  ])('knows %s as %s, registered as %s', (digits, other, registered) => {
    expect(otherForms(digits)).toEqual([other]);
    expect(otherForms(other)).toEqual([digits]);
    expect([registeredForm(digits), registeredForm(other)]).toEqual([registered, registered]);
  });

  it.each(['16505550101', '447700900102', '919876500105', '551133334444'])('leaves %s alone', (digits) => {
    expect(otherForms(digits)).toEqual([]);
    expect(registeredForm(digits)).toBe(digits);
  });

  it('goes there and back, and registers both forms the same', () => {
    const numbers = fc
      .tuple(fc.constantFrom('52', '521', '54', '549', '55'), fc.stringMatching(/^[1-9]\d{9,10}$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(numbers, (digits) => {
        for (const other of otherForms(digits)) {
          expect(otherForms(other)).toEqual([digits]);
          expect(registeredForm(other)).toBe(registeredForm(digits));
        }
      }),
    );
  });
});
