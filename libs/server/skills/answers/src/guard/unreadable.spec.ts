import { unreadable } from './unreadable';

describe('unreadable', () => {
  it.each([
    '\u202eSRALLOD 5 stsoc tI',
    'It costs 5 dоllars',
    'It costs f i v e dollars.',
    'It costs &#36;5.',
    'It costs 0x0F dollars.',
    'It costs \\u00245.',
    'SXQgY29zdHMgNSBkb2xsYXJz',
    'Стоит всего 900 рублей.',
    '価格は500円です。',
  ])('"%s"', (text) => {
    expect(unreadable(text)).toBe(true);
  });

  it.each([
    'Size S, M or L?',
    'Your tracking number ends in 0000.',
    'https://shop.example/products/Azure-Wrap-Dress-2026',
    'यह XS, S, M, L और XL में आती है।',
    'متوفر بالمقاسات XS وS وM',
    'متوفر بمقاس S و M و L.',
    'Sizes S M L XL, S M X L',
    'A dress by Μαργαρίτα, in blue and white',
    'R&B; soul & more',
  ])('not "%s"', (text) => {
    expect(unreadable(text)).toBe(false);
  });
});
