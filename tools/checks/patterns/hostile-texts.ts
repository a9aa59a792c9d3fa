import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import fc from 'fast-check';

/** WhatsApp allows texts of so many characters. */
export const LONGEST_TEXT = 65_536;

/** What is repeated in hostile texts: words, digits, blanks behind a keyword, marks in marks, and the edges of Unicode. */
const SHAPES = [
  ...[
    'ha',
    'a',
    '1',
    '1 ',
    '1.',
    '1,',
    '1-',
    ' ',
    '\n',
    '\t',
    '\n ',
    '\r\n',
    '\u00a0',
    '.',
    '. ',
    '!',
    '@',
    'a@',
  ],
  ...[
    'a@a.',
    'a.',
    'a-',
    '-',
    '_',
    '#',
    '# ',
    '##',
    '*',
    '**',
    '~',
    '`',
    '```',
    '*a',
    '_a',
    '[',
    '](',
    '[a](',
    '(',
  ],
  ...[
    '<',
    '<a',
    '</',
    '<script',
    '&',
    '&a',
    '&#',
    '//',
    '://',
    'a://',
    'https://',
    'www.',
    ':',
    '::',
    '%',
    '"',
    "'",
  ],
  ...[
    '$',
    '$1',
    '€ ',
    'under ',
    'under\n',
    'order ',
    'no ',
    'is ',
    'and ',
    'ten ',
    'talk to a ',
    'a real ',
    'DE00 ',
  ],
  ...[
    'A1',
    'AA00',
    'é',
    'e\u0301',
    '\u0301',
    '\u0316\u0301',
    '\u0301\u0316',
    '\u093c',
    '\u0651',
    'م',
    'و',
    'क',
    '़',
    '٣',
    '५',
    '中',
  ],
  ...['\u200b', '\u200d', '\u202a', '\ufe0f', '\ufdfa', '\u{1f44d}\u{1f3fd}', '\u{1f1eb}', '\u{1f469}\u200d'],
  ...['\ud83d', '\ude00', '\u0000'],
];
const STARTS = ['', 'under', 'max', 'order', 'talk', '#', '[', '<', 'a@', '1', 'Bearer', '://', '€'];
const ENDS = ['', '\u0000', '!', 'x', '1', ' '];

/** Candidates of which those are taken that a class or set of a pattern matches. */
const LETTERS = [
  ...new Set([...SHAPES.join(''), ...'azAZ09 \t\n\u2028.,;:!?-+=/\\|^{}()<>&\u202f\u0667ñãة']),
];

/** Hostile texts for any pattern: `length` UTF-16 units of one shape, with and without something before and behind. */
export function generalTexts(length: number): string[] {
  const known = general.get(length);
  if (known !== undefined) return known;
  const fillers = SHAPES.map((shape) => filled('', shape, '', length));
  const behind = STARTS.flatMap((start) => [
    filled(start, ' ', 'x', length),
    filled(start, '1', '!', length),
  ]);
  const made = [...fillers, ...behind];
  general.set(length, made);
  return made;
}

const general = new Map<number, string[]>();

/**
 * Hostile texts made from one pattern: each of its repetitions goes on for ever behind what leads up to it and ends in
 * something that does not fit; then rows of random pieces of it.
 */
export function textsAgainst(pattern: RegExp, length: number): string[] {
  const tree = new RegExpParser().parsePattern(pattern.source, undefined, undefined, {
    unicode: pattern.unicode,
    unicodeSets: pattern.unicodeSets,
  });
  const pieces = new Set<string>();
  const texts = new Set<string>();
  visitRegExpAST(tree, {
    onQuantifierEnter(repetition) {
      const before = leadingTo(repetition, pattern.flags);
      for (const piece of samplesOf(repetition.element, pattern.flags).slice(0, 4)) {
        if (piece === '') continue;
        for (const end of ENDS.slice(0, 2)) texts.add(filled(before, piece, end, length));
        texts.add(filled('', before + piece, '', length));
      }
    },
    onAlternativeEnter: (alternative) => void pieces.add(sampleOf(alternative, pattern.flags)),
    onCharacterSetEnter: (set) => samplesOf(set, pattern.flags).forEach((piece) => pieces.add(piece)),
    onCharacterClassEnter: (set) => samplesOf(set, pattern.flags).forEach((piece) => pieces.add(piece)),
    onCharacterEnter: ({ value }) => void pieces.add(String.fromCodePoint(value)),
  });
  return [...texts].slice(0, 60).concat(randomRows([...pieces], length));
}

/** Rows of a few random pieces, always the same ones for a pattern. */
function randomRows(pieces: readonly string[], length: number): string[] {
  const some = pieces.filter((piece) => piece !== '');
  if (some.length === 0) return [];
  const word = fc.array(fc.constantFrom(...some, ' '), { minLength: 1, maxLength: 5 });
  return fc
    .sample(word, { seed: 7, numRuns: 12 })
    .map((parts, at) => filled('', parts.join(''), ENDS[at % ENDS.length] ?? '', length));
}

function filled(before: string, piece: string, end: string, length: number): string {
  const room = Math.max(0, length - before.length - end.length);
  return `${before}${piece.repeat(Math.ceil(room / piece.length)).slice(0, room)}${end}`;
}

/** A text that brings the pattern to this node: samples of all that stands before it. */
function leadingTo(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (parent === null || parent.type === 'Pattern') return '';
  const before = leadingTo(parent, flags);
  if (parent.type !== 'Alternative') return before;
  const elements = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element));
  return before + elements.map((element) => sampleOf(element, flags)).join('');
}

function sampleOf(node: AST.Node, flags: string): string {
  return samplesOf(node, flags)[0] ?? '';
}

/** Some texts that this part of a pattern matches; empty for what matches none, such as assertions. */
function samplesOf(node: AST.Node, flags: string): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass':
      return fittingLetters(node.raw, flags);
    case 'Group':
    case 'CapturingGroup':
    case 'Pattern':
      return node.alternatives.map((alternative) => sampleOf(alternative, flags));
    case 'Alternative':
      return [node.elements.map((element) => sampleOf(element, flags)).join('')];
    case 'Quantifier':
      return [sampleOf(node.element, flags).repeat(Math.min(Math.max(node.min, 1), 40))];
    default:
      return [''];
  }
}

const fitting = new Map<string, string[]>();

function fittingLetters(raw: string, flags: string): string[] {
  const key = `${raw} ${flags}`;
  const known = fitting.get(key);
  if (known !== undefined) return known;
  const one = new RegExp(`^${raw}$`, flags.replace(/[gy]/g, ''));
  const letters = LETTERS.filter((letter) => one.test(letter)).slice(0, 4);
  fitting.set(key, letters);
  return letters;
}
