import fc from 'fast-check';
import { canonicalPhone, phoneCandidates } from './phone-candidates';

describe('canonicalPhone', () => {
  it.each([
    ['5215512345678', '+525512345678'],
    ['+52 55 1234 5678', '+525512345678'],
    ['5491123456789', '+541123456789'],
    ['+55 11 99900-0104', '+551199000104'],
    ['551199000104', '+551199000104'],
    ['+1 (650) 555-0101', '+16505550101'],
    ['447700900102', '+447700900102'],
  ])('brings %s to %s', (raw, expected) => {
    expect(canonicalPhone(raw)).toBe(expected);
  });

  it('reads a national number with its country', () => {
    expect(canonicalPhone('07700 900102', 'GB')).toBe('+447700900102');
  });

  it('does not take a Brazilian landline for a mobile number', () => {
    expect(canonicalPhone('+551132345678')).toBe('+551132345678');
  });

  it('keeps different numbers apart', () => {
    expect(canonicalPhone('+4545454545')).not.toBe(canonicalPhone('+4545454546'));
    expect(canonicalPhone('')).toBeNull();
    expect(canonicalPhone('abc')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.option(fc.string({ maxLength: 3 })), (raw, region) => {
        const phone = canonicalPhone(raw, region);
        expect(phone === null || /^\+\d+$/.test(phone)).toBe(true);
      }),
    );
  });
});

describe('phoneCandidates', () => {
  it.each(['+5215512345678', '+525512345678', '+5511999000104', '+16505550101'])(
    'of %s are all the same number',
    (phone) => {
      const candidates = phoneCandidates(phone);
      expect(candidates[0]).toBe(phone);
      expect(candidates.length).toBeLessThanOrEqual(3);
      expect(new Set(candidates.map((one) => canonicalPhone(one))).size).toBe(1);
    },
  );
});
