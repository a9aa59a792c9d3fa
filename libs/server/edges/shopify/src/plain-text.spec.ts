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

  it('takes out what scripts and styles hold, also where one does not end', () => {
    expect(plainText('<style>a{}</style>See <SCRIPT src=x>evil()</Script >this', 100)).toBe('See this');
    expect(plainText('<p>before</p><script>evil()', 100)).toBe('before');
    expect(plainText('a &lt;b&gt; 1 < 2', 100)).toBe('a <b> 1 < 2');
  });

  it.each([
    'پیراهن راه\u200cراه می\u200cخواهم',
    'क्\u200dषेत्रीय कुर्ता',
    'Mum \u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
    'Pride \u{1f3f3}\ufe0f\u200d\u{1f308}',
    'Kilt \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ])('keeps the joiners of %j', (title) => {
    expect(plainText(title, 100)).toBe(title);
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
