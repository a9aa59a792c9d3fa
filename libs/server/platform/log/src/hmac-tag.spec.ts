import { hmacTag } from './hmac-tag';

describe('hmacTag', () => {
  it('is the same for the same value and key only, and holds nothing of the value', () => {
    expect(hmacTag('4915112345678', 'key')).toBe(hmacTag('4915112345678', 'key'));
    expect(hmacTag('4915112345678', 'key')).not.toBe(hmacTag('4915112345678', 'other'));
    expect(hmacTag('4915112345678', 'key')).toMatch(/^[\w-]{12}$/);
  });
});
