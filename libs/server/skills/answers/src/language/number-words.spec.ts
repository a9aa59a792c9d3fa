import fc from 'fast-check';
import { fold } from './fold-words';
import { numbersInDigits } from './number-words';

describe('numbers in digits', () => {
  it.each([
    ['hasta doscientos cincuenta', 'hasta 250'],
    ['menos de treinta y cinco', 'menos de 35'],
    ['até mil e quinhentos reais', 'ate 1500 reais'],
    ['two thousand five hundred', '2500'],
    ['thirty-five', '35'],
    ['दो सौ पचास', '250'],
    ['do sau pachas se kam', '250 se kam'],
    ['خمسة وثلاثين', '35'],
    ['أقل من ألف', 'اقل من 1000'],
    ['٨٠٫٥٠', '80.50'],
    ['१२३४', '1234'],
    ['under 30k', 'under 30000'],
    ['1.5k', '1500'],
    ['2 lakh', '200000'],
    ['1.5 lakh', '150000'],
    ['दो लाख पचास हज़ार', '250000'],
    ['50 mil', '50000'],
    ['cien mil', '100000'],
    ['30 ألف', '30000'],
    ['1 crore', '10000000'],
    ['500 k andar', '500 k andar'],
    ['size 38', 'size 38'],
    ['dos vestidos, um par', 'dos vestidos, um par'],
    ['camiseta', 'camiseta'],
  ])('writes "%s" as "%s"', (text, digits) => {
    expect(numbersInDigits(fold(text))).toBe(digits);
  });

  it('writes the digits of every script as ours', () => {
    fc.assert(
      fc.property(fc.constantFrom(0x0660, 0x06f0, 0x0966, 0x09e6), fc.nat(999_999), (zero, value) => {
        const written = [...String(value)]
          .map((digit) => String.fromCodePoint(zero + Number(digit)))
          .join('');
        expect(numbersInDigits(written)).toBe(String(value));
      }),
    );
  });
});
