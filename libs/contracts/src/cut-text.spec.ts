import fc from 'fast-check';
import { boundaryAfter, boundaryBefore, cutMiddle, cutText } from './cut-text';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const charactersOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Places of a text between its characters, the slow and sure way. */
function boundariesOf(text: string): number[] {
  let at = 0;
  return [0, ...charactersOf(text).map((character) => (at += character.length))];
}

const FAMILY = '\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
const PRIDE = '\u{1f3f3}\ufe0f\u200d\u{1f308}';
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';
const PIECES = [
  'a',
  'Z',
  ' ',
  '\n',
  '\r\n',
  'e\u0301',
  'क्\u200dष',
  'अनुच्छेद',
  'می\u200cخواهم',
  '한',
  '\u1112\u1161\u11ab',
  '\u{1f1eb}\u{1f1f7}',
  '\u{1f1e9}',
  '\u{1f44d}\u{1f3fd}',
  FAMILY,
  PRIDE,
  SCOTLAND,
  '\u200d',
  '\u0600',
  '\ud83d',
  '\ude00',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
const isWellFormed = (text: string): boolean => text.isWellFormed();

describe('boundaries', () => {
  it('are those of the whole text, wherever one looks', () => {
    fc.assert(
      fc.property(texts, fc.nat(400), (text, at) => {
        const all = boundariesOf(text);
        const place = Math.min(at, text.length);
        expect(boundaryBefore(text, place)).toBe(all.findLast((one) => one <= place));
        expect(boundaryAfter(text, place)).toBe(all.find((one) => one >= place));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['flags', '\u{1f1eb}\u{1f1f7}'],
    ['families', FAMILY],
    ['flags of nations', SCOTLAND],
    ['Hindi', 'क्\u200dषेत्रीय'],
    ['Persian', 'می\u200cخواهم'],
    ['Korean in parts', '\u1112\u1161\u11ab'],
  ])('are found in a long row of %s without a blank', (_, piece) => {
    const text = piece.repeat(2_000);
    const all = new Set(boundariesOf(text));
    for (let at = text.length - 40; at < text.length; at += 1) {
      expect(all.has(boundaryBefore(text, at))).toBe(true);
      expect(all.has(boundaryAfter(text, at))).toBe(true);
    }
  });

  it('lie between code points where a heap of marks is longer than any character', () => {
    const text = `a${'\u{1d165}'.repeat(5_000)}`;
    const cut = text.slice(0, boundaryBefore(text, 4_000));
    expect([cut.length, isWellFormed(cut)]).toEqual([3_999, true]);
  });
});

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['  trimmed  ', 7, 'trimmed'],
    ['one two three', 8, 'one two…'],
    ['12345\u{1f600}', 6, '12345…'],
    [`Mum & Me ${FAMILY} 2026`, 14, 'Mum & Me…'],
    [`Pride ${PRIDE} Tee`, 9, 'Pride…'],
    ['می\u200cخواهم', 4, 'می\u200c…'],
    ['क्\u200dषेत्रीय', 4, '…'],
    ['\u{1f1eb}\u{1f1f7}\u{1f1e9}\u{1f1ea}\u{1f1ea}\u{1f1f8}', 9, '\u{1f1eb}\u{1f1f7}\u{1f1e9}\u{1f1ea}…'],
  ])('makes of %j with %i units %j', (text, max, expected) => {
    expect(cutText(text, max)).toBe(expected);
  });

  it('keeps to its limit and tears nothing', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const cut = cutText(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        if (isWellFormed(text)) expect(isWellFormed(cut)).toBe(true);
        const whole = charactersOf(text.trim());
        if (cut.endsWith('…') && text.trim().length > max) {
          const kept = cut.slice(0, -1);
          expect(whole.some((_, count) => whole.slice(0, count).join('').trimEnd() === kept)).toBe(true);
        }
      }),
    );
  });
});

describe('cutMiddle', () => {
  it('keeps the beginning and the question at the end', () => {
    const text = `${'a'.repeat(1_997)}${FAMILY} where is my order?`;
    const cut = cutMiddle(text, 2_000);
    expect(cut.startsWith('aaaa')).toBe(true);
    expect(cut.endsWith(`${FAMILY} where is my order?`)).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(2_000);
  });

  it('cuts between words where there are any', () => {
    const cut = cutMiddle(`${'lorem ipsum '.repeat(300)}the end`, 100);
    expect(cut).toMatch(/^(?:lorem|ipsum| )+ … (?:lorem|ipsum| )+the end$/u);
  });

  it('is the text itself within the limit', () => {
    expect(cutMiddle('hello', 5)).toBe('hello');
  });

  it('keeps to its limit and leaves no half character', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 60 }), (text, max) => {
        const cut = cutMiddle(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        if (isWellFormed(text)) expect(isWellFormed(cut)).toBe(true);
        if (text.length > max) {
          const [head = '', ...rest] = cut.split(' … ');
          const bounds = boundariesOf(text);
          if (rest.length === 1 && head === head.trimEnd()) {
            expect(bounds.some((at) => text.slice(0, at).trimEnd() === head)).toBe(true);
            expect(bounds.some((at) => text.slice(at).trimStart() === rest[0])).toBe(true);
          }
        }
      }),
    );
  });
});
