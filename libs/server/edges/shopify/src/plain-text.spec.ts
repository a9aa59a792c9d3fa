import fc from 'fast-check';
import { plainText } from './plain-text';

describe('plainText', () => {
  it('keeps what people see', () => {
    expect(plainText('<p>30&nbsp;days &amp; <b>free</b></p><script>evil()</script>', 100)).toBe(
      '30 days & free',
    );
  });

  it('drops letters nobody sees', () => {
    expect(plainText('a\u200bb\u202ec\u{e0041}d', 10)).toBe('abcd');
  });

  it('keeps the limit without cutting a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 30 }),
        (text, limit) => {
          const cut = plainText(text, limit);
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
