import { hmacTag, isHmacTag } from './hmac-tag';

describe('hmacTag', () => {
  it('is the same for the same value and key only, and holds nothing of the value', () => {
    expect(hmacTag('4915112345678', 'key')).toBe(hmacTag('4915112345678', 'key'));
    expect(hmacTag('4915112345678', 'key')).not.toBe(hmacTag('4915112345678', 'other'));
    expect(hmacTag('4915112345678', 'key')).toMatch(/^[\w-]{12}$/);
  });
});

describe('isHmacTag', () => {
  it('knows a tag by its form', () => expect(isHmacTag(hmacTag('4915112345678', 'key'))).toBe(true));

  it.each([
    '491511234567',
    '555-123-4567',
    '49_151_12345',
    '-49151123456',
    'a'.repeat(13),
    'a b c d e f ',
    7,
    ['a1234567890_'],
  ])('takes %j for none', (value) => expect(isHmacTag(value)).toBe(false));
});
