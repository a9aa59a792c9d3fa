import fc from 'fast-check';
import { markedWords } from './marked-words';

const short = (text: string): string[] => markedWords(text).map((part) => `${part.style}:${part.text}`);

describe('marks in a text', () => {
  it.each([
    ['*Azure Dress*\n$69', ['bold:Azure Dress', 'plain:\n$69']],
    ['_soft_ and ~old~', ['italic:soft', 'plain: and ', 'struck:old']],
    ['```a *b*```', ['code:a *b*']],
    ['2*3*4 and snake_case_name', ['plain:2*3*4 and snake_case_name']],
    ['* not bold *', ['plain:* not bold *']],
    ['See https://x.test/a?b=1.', ['plain:See ', 'link:https://x.test/a?b=1', 'plain:.']],
    ['javascript:alert(1)', ['plain:javascript:alert(1)']],
    ['*a* *b*', ['bold:a', 'plain: ', 'bold:b']],
    ['*one\ntwo*', ['plain:*one\ntwo*']],
    ['_a *b* c_', ['italic:a *b* c']],
    ['**bold**', ['bold:*bold', 'plain:*']],
    ['``` open *b*', ['plain:``` open ', 'bold:b']],
    ['https://x.test/a_b_c *d*', ['link:https://x.test/a_b_c', 'plain: ', 'bold:d']],
    ['', []],
  ])('%j', (text, parts) => {
    expect(short(text)).toEqual(parts);
  });

  it('lose no word of any text', () => {
    const piece = fc.constantFrom('*', '_', '~', '```', 'https://x.y/', ' ', 'wort', '\n', '😀', 'ل');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const bare = (one: string): string => one.replace(/[*_~`]/g, '');
        expect(
          bare(
            markedWords(text)
              .map((part) => part.text)
              .join(''),
          ),
        ).toBe(bare(text));
      }),
    );
  });
});
