import { buyerPhones, type WrittenPhones } from './buyer-phones';

const SENDER = '+4915123456789';
const written = (phones: Partial<WrittenPhones>) =>
  buyerPhones({ region: 'DE', billingRegion: 'DE', ...phones });

describe('buyerPhones', () => {
  it.each([
    '+49 (0)151 23456789',
    '+49 151 / 234 567 89',
    '0151 23456789',
    '0151-2345-6789',
    '49 151 23456789',
    '0049 151 23456789',
    '(0151) 23456789',
  ])('reads %s as the number it is', (phone) => {
    expect(written({ shipping: phone })).toEqual([SENDER]);
  });

  it.each<[string, Partial<WrittenPhones>, string[]]>([
    ['of the order', { order: SENDER, shipping: '0151 99999999' }, [SENDER]],
    ['of the account', { customer: SENDER, shipping: '0151 99999999' }, [SENDER]],
    ['of the bill', { billing: '0151 23456789', shipping: '0151 99999999' }, [SENDER]],
    ['of both, once', { order: SENDER, billing: '0151 23456789' }, [SENDER]],
    ['of whom it is sent to, where there is no other', { order: '', shipping: '0151 23456789' }, [SENDER]],
    ['none', { order: null, shipping: 'call me' }, []],
    // A present, though nobody can read the number of who gives it.
    ['none of whom a present is sent to', { billing: '0', shipping: '0151 99999999' }, []],
    ['of whom it is sent to, where words are no number', { billing: 'none', shipping: SENDER }, [SENDER]],
    [
      'of the bill, read in the country of the bill',
      { billing: '07700 900102', billingRegion: 'GB', shipping: '0151 99999999' },
      ['+447700900102'],
    ],
  ])('are those %s', (_, phones, expected) => {
    expect(written(phones)).toEqual(expected);
  });

  it('without a country are read only where they name it', () => {
    const anywhere = (shipping: string) => buyerPhones({ region: null, billingRegion: null, shipping });
    expect(anywhere('0049 151 23456789')).toEqual([SENDER]);
    expect(anywhere('0151 23456789')).not.toEqual([SENDER]);
  });
});
