import { reachesOutside } from './reaches-outside';

const hosts = new Set(['shop.example', '127.0.0.1:8002']);

describe('reachesOutside', () => {
  it.each([
    'Just go to evil.example and log in.',
    'Go to evil-shop.com to pay.',
    'hxxps://evil.example/pay',
    'ev\u200bil.exam\u200bple',
    'https：／／evil.example／pay',
    'javascript:alert(1)',
    'data:text/html;base64,PHN',
    'ftp://evil.example/file',
    'See //evil.example/pay',
    'evil[.]example/pay',
    'evil (dot) example',
    'evil dot com slash pay',
    '@cheap.dresses.now',
    'boss[at]evil.example',
    'boss at evil dot example',
    'Open 192.0.2.7/login',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    'IBAN DE89 3704 0044 0532 0130 00',
    'https://shop.example.evil.example/',
  ])('"%s" leads away', (text) => {
    expect(reachesOutside(text, hosts)).toBe(true);
  });

  it.each([
    'See https://shop.example/a now.',
    'http://127.0.0.1:8002/store/a',
    'It is soft.It fits well.',
    'Size 38.5 or 39, at $49.50.',
    'Monday to Friday, 9:00 to 18:00.',
    'Track it: order #1001, UPS.',
    'No. 5, e.g. in blue',
  ])('"%s" does not', (text) => {
    expect(reachesOutside(text, hosts)).toBe(false);
  });
});
