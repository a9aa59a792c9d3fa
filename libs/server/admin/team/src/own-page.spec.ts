import fc from 'fast-check';
import { comesFromOwnPage } from './own-page';

const ALLOWED = ['https://console.example.com'];
const HOST = 'console.example.com';

describe('comesFromOwnPage', () => {
  const comes = (
    origin?: string,
    fetchSite?: string,
    host = HOST,
    publicUrl = 'https://console.example.com',
  ) => comesFromOwnPage({ origin, fetchSite, host }, ALLOWED, publicUrl);

  it('lets programs and own pages pass', () => {
    expect(comes()).toBe(true);
    expect(comes('https://console.example.com', 'same-origin')).toBe(true);
    expect(comes(undefined, 'same-origin')).toBe(true);
    expect(comes(undefined, 'none')).toBe(true);
  });

  it('lets a page of an origin pass that the owner named, wherever it is', () => {
    expect(comes('https://console.example.com', 'cross-site', 'api.example.com')).toBe(true);
  });

  it('lets a page pass that was loaded by the name it asks at', () => {
    expect(comes('https://other.example.com:8443', 'same-origin', 'other.example.com:8443')).toBe(true);
    expect(comes('http://localhost:8001', undefined, 'localhost:8001')).toBe(true);
    expect(comes('http://127.0.0.1:8001', 'same-origin', '127.0.0.1:8001', 'http://127.0.0.1:8001')).toBe(
      true,
    );
    expect(comes('http://[::1]:8001', 'same-origin', '[::1]:8001')).toBe(true);
  });

  it.each([
    ['http://evil.example', undefined],
    ['https://evil.example', 'cross-site'],
    ['https://console.example.com.evil.example', undefined],
    ['https://evil-console.example.com', 'same-site'],
    ['http://console.example.com', undefined],
    ['https://console.example.com:8443', undefined],
    ['https://CONSOLE.example.com', undefined],
    ['https://console.example.com/', undefined],
    ['https://console.example.com@evil.example', undefined],
    ['https://console.example.com, https://evil.example', undefined],
    ['null', undefined],
    ['null', 'same-origin'],
    ['', undefined],
    ['file://', undefined],
    [undefined, 'cross-site'],
    [undefined, 'same-site'],
    [undefined, 'Same-Origin, cross-site'],
    [undefined, ''],
  ])('refuses the origin %p with the site %p', (origin, fetchSite) => {
    expect(comes(origin, fetchSite)).toBe(false);
  });

  it('refuses every origin but those two, and throws at none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (origin) => {
        const isOwn = origin === 'https://console.example.com';
        expect(comes(origin)).toBe(isOwn);
      }),
    );
  });
});
