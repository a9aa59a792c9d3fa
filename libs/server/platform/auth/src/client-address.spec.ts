import { isIP } from 'node:net';
import fc from 'fast-check';
import { callerNetwork, clientAddress, homeNetwork, plainAddress } from './client-address';

describe('plainAddress', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51001', '203.0.113.9'],
    [' 203.0.113.9 ', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:cb00:7109', '203.0.113.9'],
    ['[::ffff:203.0.113.9]:51001', '203.0.113.9'],
    ['64:ff9b::203.0.113.9', '203.0.113.9'],
    ['2001:DB8::1', '2001:db8::1'],
    ['2001:0db8:0:0:0:0:0:1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['"[2001:db8::1]:443"', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['[fe80::1%eth0]:80', 'fe80::1'],
    ['127', 'unknown'],
    ['0x7f.0.0.1', 'unknown'],
    ['203.0.113.009', 'unknown'],
    ['203.0.113.9:', 'unknown'],
    ['203.0.113.9:1:2', 'unknown'],
    ['unknown', 'unknown'],
    ['_hidden', 'unknown'],
    ['', 'unknown'],
    ['1'.repeat(10_000), 'unknown'],
  ])('writes %s as %s', (text, plain) => {
    expect(plainAddress(text)).toBe(plain);
    expect(clientAddress({ ip: text })).toBe(plain);
  });

  it('gives an address or "unknown" for any text, and one that stands for itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (text) => {
        const plain = plainAddress(text);
        expect(plain === 'unknown' || isIP(plain) !== 0).toBe(true);
        expect(plainAddress(plain)).toBe(plain);
      }),
    );
  });

  it('is the same with any port', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), fc.nat(65_535), (four, six, port) => {
        expect(plainAddress(`${four}:${port}`)).toBe(plainAddress(four));
        expect(plainAddress(`[${six}]:${port}`)).toBe(plainAddress(six));
      }),
    );
  });
});

describe('the network of an address', () => {
  it('is for rate limits an IPv4 address, or the first half of an IPv6 one', () => {
    expect(callerNetwork('203.0.113.9')).toBe('203.0.113.9');
    expect(callerNetwork('2001:db8:1:2:ffff::9')).toBe('2001:db8:1:2::/64');
    expect(callerNetwork('unknown')).toBe('unknown');
  });

  it('is for sessions the /24 of an IPv4 address', () => {
    expect(homeNetwork('203.0.113.9')).toBe('203.0.113.0/24');
    expect(homeNetwork('2001:db8:1:2:ffff::9')).toBe('2001:db8:1:2::/64');
    expect(homeNetwork('unknown')).toBe('unknown');
  });

  it('is the same for all addresses that share their first 64 bits', () => {
    const half = fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(half, half, half, (net, one, other) => {
        const [a, b] = [one, other].map((host) =>
          plainAddress([0x2001, ...net.slice(1), ...host].map((part) => part.toString(16)).join(':')),
        );
        expect(callerNetwork(a ?? '')).toBe(callerNetwork(b ?? ''));
      }),
    );
  });
});
