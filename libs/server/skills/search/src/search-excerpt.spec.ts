import { searchWords } from '@feelori/records/search';
import fc from 'fast-check';
import { searchExcerpt } from './search-excerpt';

/** The piece with its marks in brackets. */
function shown(text: string, looked: string): string | null {
  const found = searchExcerpt(text, searchWords(looked));
  return (
    found &&
    found.marks.reduceRight(
      (marked, { start, length }) =>
        `${marked.slice(0, start)}[${marked.slice(start, start + length)}]${marked.slice(start + length)}`,
      found.text,
    )
  );
}

describe('a piece of a text around what was looked for', () => {
  it.each([
    ['Do you have red dresses?', 'red dress', 'Do you have [red] [dresses]?'],
    ['Do you have red dresses?', 'dress red', null],
    ['Zoë Müller', 'zoe mul', '[Zoë] [Müller]'],
    ['order\n#1001', '1001', 'order #[1001]'],
    ['[deleted]', 'red', null],
    ['anything', '', null],
    ['\n  red\tscarf ', 'red', '[red] scarf'],
  ])('%j, %j', (text, looked, piece) => {
    expect(shown(text, looked)).toBe(piece);
  });

  it('begins a little before the first word, and ends in time', () => {
    const text = `${'so much before it '.repeat(20)}velvet ${'and so much behind it '.repeat(20)}`;
    const piece = shown(text, 'velvet') ?? '';
    expect(piece).toMatch(/^…much before it \[velvet\] and/);
    expect(piece.length).toBeLessThan(166);
  });

  it('holds each mark, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const [word] = searchWords(text);
        const found = word === undefined ? null : searchExcerpt(text, [word]);
        for (const { start, length } of found?.marks ?? []) {
          expect(searchWords((found?.text ?? '').slice(start, start + length))).toHaveLength(1);
        }
        expect(found?.text.isWellFormed() ?? true).toBe(true);
      }),
    );
  });
});
