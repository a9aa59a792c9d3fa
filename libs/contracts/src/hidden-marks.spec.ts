import fc from 'fast-check';
import { withoutHiddenMarks } from './hidden-marks';

const FAMILY = '\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
const PRIDE = '\u{1f3f3}\ufe0f\u200d\u{1f308}';
const SCOTLAND = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}';

describe('withoutHiddenMarks', () => {
  it.each([
    ['پیراهن راه\u200cراه می\u200cخواهم'],
    ['क्\u200dषेत्रीय कुर्ता'],
    ['श्री\u200cमान'],
    [`Mum & Me ${FAMILY} 2026`],
    [`Pride ${PRIDE}`],
    [`Kilt ${SCOTLAND}`],
    ['\u{1f9d1}\u{1f3fd}\u200d\u{1f680}'],
    ['I ❤\ufe0f it'],
    ['\u{1f1eb}\u{1f1f7}'],
    ['plain'],
  ])('leaves %j as it is', (text) => {
    expect(withoutHiddenMarks(text)).toBe(text);
  });

  it.each([
    ['st\u200bop', 'stop'],
    ['\u202aSTOP\u202c', 'STOP'],
    ['\u2066a\u2069\ufeffb\u00adc\u2060d', 'abcd'],
    ['a\u200d\u200d\u200db', 'ab'],
    ['price\u200d 5', 'price 5'],
    ['\u200cword\u200c', 'word'],
    ['x\u{e0069}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}y', 'xy'],
    ['\u{1f600}\u{e0141}\u{e0142}', '\u{1f600}'],
    ['\u3164\u3164', ''],
  ])('makes of %j %j', (text, expected) => {
    expect(withoutHiddenMarks(text)).toBe(expected);
  });

  it('changes nothing in what it made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const seen = withoutHiddenMarks(withoutHiddenMarks(text));
        expect(withoutHiddenMarks(seen)).toBe(seen);
      }),
    );
  });
});
