import fc from 'fast-check';
import { passesLuhn, redact } from './redact';

describe('redact', () => {
  it.each([
    ['my mail is ann.rivera+x@example.co.uk ok', 'my mail is [email] ok'],
    ['call +1 650-555-0101', 'call [phone]'],
    ['tel (650) 555 0101.', 'tel [phone].'],
    ['card 4111 1111 1111 1111 exp 12/27', 'card [card] exp 12/27'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN [iban]'],
    ['where is #1001 and order 1002', 'where is #1001 and order 1002'],
    ['dresses under 80.50, size 38', 'dresses under 80.50, size 38'],
    ['رقمي ٠٥٠١٢٣٤٥٦٧', 'رقمي [phone]'],
    ['मेरा नंबर ९८७६५ ००१०५', 'मेरा नंबर [phone]'],
    ['۰۹۱۲۳۴۵۶۷۸۹', '[phone]'],
    ['card ٤١١١ ١١١١ ١١١١ ١١١١', 'card [card]'],
    ['650–555–0101', '[phone]'],
    ['ann (at) example.com', '[email]'],
    ['write to ann at example dot com', 'write to [email]'],
    ['soy ana arroba ejemplo punto com', 'soy [email]'],
    ['ann @ example . com', '[email]'],
    ['see https://wa.me/16505550101?text=hi now', 'see [link] now'],
    ['www.example.com/ann and wa.me/1650', '[link] and [link]'],
    ['send it to 12 Baker Street, please', 'send it to [address], please'],
    ['delivered on 2026-11-28 or 28.11.2026', 'delivered on 2026-11-28 or 28.11.2026'],
    ['look at the blue one, is it in stock?', 'look at the blue one, is it in stock?'],
    ['order #10012345 please', 'order #10012345 please'],
  ])('turns "%s" into "%s"', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('leaves no e-mail and no phone number in any text', () => {
    const phone = fc.integer({ min: 10_000_000, max: 999_999_999_999 }).map(String);
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4 }), phone, fc.emailAddress(), (words, number, mail) => {
        const clean = redact(`${words} +${number} ${words} <${mail}>`);
        expect(clean).not.toContain(number);
        expect(/[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}/u.test(clean)).toBe(false);
      }),
    );
  });

  it('knows the check digit of cards', () => {
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('4111111111111112')).toBe(false);
  });
});
