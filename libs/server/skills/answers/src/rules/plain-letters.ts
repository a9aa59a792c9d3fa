/** Letters that look like Latin ones (from Unicode's list of confusables, UTS 39), small, and the Latin ones. */
const LOOKALIKES = new Map(
  'ѕs тt оo рp аa еe сc іi уy хx кk мm нh вb οo ρp τt αa εe ιi υu νv κk'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const LOOKALIKE = new RegExp(`[${[...LOOKALIKES.keys()].join('')}]`, 'gu');
/** White letters in black circles and squares, and the letters that flags are made of: each a row from A to Z. */
const SIGN = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const ROWS = [0x1f150, 0x1f170, 0x1f1e6];
const ALPHABET = 26;
const ZERO = /(?<=\p{L})0(?=\p{L})/gu;

/** A text in small letters with Latin letters in the place of what only looks like them: "ЅТОР", "🅢🅣🅞🅟", "st0p". */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(SIGN, letterOf)
    .replace(LOOKALIKE, (letter) => LOOKALIKES.get(letter) ?? letter)
    .replace(ZERO, 'o');
}

function letterOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const row = ROWS.find((first) => code >= first && code < first + ALPHABET) ?? code;
  return String.fromCharCode('a'.charCodeAt(0) + code - row);
}
