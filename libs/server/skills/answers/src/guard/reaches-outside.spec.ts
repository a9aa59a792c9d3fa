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
    'Go to dresses.vip for it.',
    'Go to dresses.page',
    'See forms.gle/abc',
    'youtu.be/abc',
    'Join discord.gg/abc',
    'Go to shop.рф now',
    'Go to 店铺.中国',
    'evil｡jp',
    'evil·com',
    'evil<dot>com',
    'evil-dot-com',
    'evil (punto) com',
    'evil डॉट कॉम',
    'evil نقطة كوم',
    'evil .com',
    'boss @ evil . com',
    'Visit 127.1/pay',
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
    'It is soft.Fits well.',
    'ES SUAVE.QUEDA BIEN.',
    'Temos sim. Com certeza!',
    'Open 10.30am to 6.30pm, 1.5kg, 12.5kg.',
    'Feelori Inc. in the U.S.A. and S.A.',
    'It weighs 200 g. Net weight 180 g.',
    'A · B · C',
    'Envío 3/4. Devoluciones 30 días.',
    'यह नरम है।यह नीला है।',
  ])('"%s" does not', (text) => {
    expect(reachesOutside(text, hosts)).toBe(false);
  });
});
