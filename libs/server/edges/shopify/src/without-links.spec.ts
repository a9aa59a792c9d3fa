import { withoutLinks } from './without-links';

describe('withoutLinks', () => {
  it.each([
    ['Azure Dress https://evil.example/7 blue', 'Azure Dress   blue'],
    ['www.evil.example', ' '],
    ['write to boss@evil.example now', 'write to   now'],
    ['call +1 900 555 0199!', 'call  !'],
    ['ftp://evil.example/x', ' '],
    ['whatsapp://send?phone=15550001111', ' '],
  ])('takes out of "%s" what leads away', (text, rest) => {
    expect(withoutLinks(text)).toBe(rest);
  });

  it.each([
    'Size 36-42, made in 2026',
    'Tee @ home',
    'Nr. 4711',
    '1 + 1 = 2',
    'A/B dress, 50 cm: soft',
    '2026-11-01',
  ])('leaves "%s" alone', (text) => {
    expect(withoutLinks(text)).toBe(text);
  });
});
