import { createHmac } from 'node:crypto';
import { verifySignature } from './verify-signature';

const SECRET = 'test_app_secret';

/** The third body holds its escapes literally (docs/outside/whatsapp.md §1). */
const VECTORS: [body: string, hex: string][] = [
  [
    '{"object":"whatsapp_business_account","entry":[]}',
    'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756',
  ],
  [
    '{"object": "whatsapp_business_account", "entry": []}',
    '56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a',
  ],
  [
    String.raw`{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"t":"caf\u00e9 \ud83d\ude00 https:\/\/x.co\/a"}}]}]}`,
    '56d8a9c684d213579b2ee22ea0a6140f8a9f64386428e8c3043194216d71c5bd',
  ],
];

describe('verifySignature', () => {
  it.each(VECTORS)('accepts the bytes as they were signed: %s', (body, hex) => {
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, [SECRET])).toBe(true);
  });

  it('refuses a body that was parsed and written again', () => {
    const [body, hex] = VECTORS[2]!;
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(body)));
    expect(createHmac('sha256', SECRET).update(rewritten).digest('hex')).toBe(
      '5950a0024029382ef2c8dd5268694aab740226f26bd2fd58136577f17b260856',
    );
    expect(verifySignature(rewritten, `sha256=${hex}`, [SECRET])).toBe(false);
  });

  it('accepts any of several secrets, and none when there is none', () => {
    const [body, hex] = VECTORS[0]!;
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, ['the next one', SECRET])).toBe(true);
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, [SECRET, 'the old one'])).toBe(true);
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, ['another'])).toBe(false);
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, [])).toBe(false);
  });

  it('refuses every flipped bit of the first bytes and of the signature', () => {
    const [body, hex] = VECTORS[0]!;
    for (let at = 0; at < 8; at += 1) {
      const flipped = Buffer.from(body);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      expect(verifySignature(flipped, `sha256=${hex}`, [SECRET])).toBe(false);
      const other = hex[at] === '0' ? '1' : '0';
      const signature = `sha256=${hex.slice(0, at)}${other}${hex.slice(at + 1)}`;
      expect(verifySignature(Buffer.from(body), signature, [SECRET])).toBe(false);
    }
  });

  const [body, hex] = VECTORS[0]!;
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['without a scheme', hex],
    ['short', `sha256=${hex.slice(1)}`],
    ['long', `sha256=${hex}0`],
    ['in upper case', `sha256=${hex.toUpperCase()}`],
    ['with the scheme in upper case', `SHA256=${hex}`],
    ['sha1', `sha1=${createHmac('sha1', SECRET).update(body).digest('hex')}`],
    ['sent twice and joined', `sha256=${hex}, sha256=${hex}`],
    ['sent twice as a list', [`sha256=${hex}`, `sha256=${hex}`]],
    ['followed by a line break', `sha256=${hex}\n`],
    ['not hexadecimal', `sha256=${'g'.repeat(64)}`],
  ])('refuses a header that is %s', (_, header) => {
    expect(verifySignature(Buffer.from(body), header, [SECRET])).toBe(false);
  });
});
