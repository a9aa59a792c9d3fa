import fc from 'fast-check';
import { phpJson } from './php-json';
import { signedHeaders } from './signature';

const SECRET = 'test_app_secret';
const hex = (body: string): string => signedHeaders(body, SECRET)['x-hub-signature-256'] ?? '';

describe('bodies as Meta writes and signs them', () => {
  it('escapes non-ASCII in lower-case hex with surrogate pairs, and slashes', () => {
    expect(phpJson({ t: 'café 😀 https://x.co/a' })).toBe(
      String.raw`{"t":"caf\u00e9 \ud83d\ude00 https:\/\/x.co\/a"}`,
    );
  });

  it('signs known bodies as Meta does', () => {
    expect(hex('{"object":"whatsapp_business_account","entry":[]}')).toBe(
      'sha256=dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756',
    );
    expect(hex('{"object": "whatsapp_business_account", "entry": []}')).toBe(
      'sha256=56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a',
    );
    const change = { field: 'messages', value: { t: 'café 😀 https://x.co/a' } };
    const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] };
    expect(hex(phpJson(body))).toBe(
      'sha256=56d8a9c684d213579b2ee22ea0a6140f8a9f64386428e8c3043194216d71c5bd',
    );
    expect(hex(JSON.stringify(body))).toBe(
      'sha256=5950a0024029382ef2c8dd5268694aab740226f26bd2fd58136577f17b260856',
    );
  });

  it('is ASCII, without a bare slash, and parses back to the same value', () => {
    fc.assert(
      fc.property(fc.json(), fc.string({ unit: 'grapheme' }), (json, text) => {
        const value: unknown = [JSON.parse(json), text];
        const written = phpJson(value);
        expect(written).toMatch(/^[\x00-\x7f]*$/);
        expect(written).not.toMatch(/(^|[^\\])\//);
        expect(JSON.parse(written)).toEqual(value);
      }),
    );
  });
});
