import fc from 'fast-check';
import { hostIsTrusted } from './host-is-trusted';

const HERE = '127.0.0.1';
const ELSEWHERE = '203.0.113.9';

describe('hostIsTrusted', () => {
  it.each(['localhost', 'localhost:8001', '127.0.0.1', '[::1]:8001'])(
    'takes %s from this machine only',
    (host) => {
      expect(hostIsTrusted(host, HERE, [])).toBe(true);
      expect(hostIsTrusted(host, '::ffff:127.0.0.1', [])).toBe(true);
      expect(hostIsTrusted(host, ELSEWHERE, [])).toBe(false);
      expect(hostIsTrusted(host, ELSEWHERE, ['localhost', '127.0.0.1'])).toBe(false);
    },
  );

  it('takes a named host with any port and in any case, and subdomains of a star', () => {
    expect(hostIsTrusted('Console.Example.com:444', ELSEWHERE, ['console.example.com'])).toBe(true);
    expect(hostIsTrusted('console.example.com.', ELSEWHERE, ['console.example.com'])).toBe(true);
    expect(hostIsTrusted('a.b.example.com', ELSEWHERE, ['*.example.com'])).toBe(true);
    expect(hostIsTrusted('example.com', ELSEWHERE, ['*.example.com'])).toBe(false);
  });

  it('takes names of containers, and IPv6 addresses with or without brackets', () => {
    expect(hostIsTrusted('feelori_api:8003', ELSEWHERE, ['feelori_api'])).toBe(true);
    expect(hostIsTrusted('web_1.my_net', ELSEWHERE, ['*.my_net'])).toBe(true);
    expect(hostIsTrusted('feelori_api2', ELSEWHERE, ['feelori_api'])).toBe(false);
    expect(hostIsTrusted('[fd00::7]:8001', ELSEWHERE, ['fd00::7'])).toBe(true);
    expect(hostIsTrusted('[fd00::7]', ELSEWHERE, ['[fd00::7]'])).toBe(true);
  });

  it.each([
    undefined,
    '',
    '.example.com',
    'x.example.com@evil.test',
    'example.com evil',
    'example.com:port',
    'a,b',
  ])('refuses %p', (host) => {
    expect(hostIsTrusted(host, HERE, ['*.example.com', 'example.com'])).toBe(false);
  });

  it('trusts no name that does not end in the trusted one', () => {
    fc.assert(
      fc.property(fc.domain(), fc.domain(), (asked, trusted) => {
        const expected = asked.toLowerCase() === trusted.toLowerCase();
        expect(hostIsTrusted(asked, ELSEWHERE, [trusted.toLowerCase()])).toBe(expected);
      }),
    );
  });
});
