import { normalizedText, withoutHiddenMarks } from '@feelori/contracts';

/** Of a text, in UTF-16 units: one sign may stand for eighteen letters. */
const LONGEST_TEXT = 8_000;
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c]/g;
/** French and Italian write small words onto the next one. */
const ELISION = /(?<![\p{L}\p{M}\p{N}])(?:[cdjlmnst]|qu)['’ʼ](?=\p{L})/giu;
const APOSTROPHES = /['’ʼ]/g;

/** Small letters without accents, marks and joined small words. */
export function foldedText(text: string): string {
  const begin = withoutHiddenMarks(text.slice(0, LONGEST_TEXT).toWellFormed());
  const apart = normalizedText(begin.slice(0, LONGEST_TEXT), 'NFKD').replace(MARKS, '').toLowerCase();
  return normalizedText(apart.replace(ELISION, '').replace(APOSTROPHES, ''), 'NFC')
    .replace(/[\u0901\u0902]|[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])/g, '\u0902')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[أإآ]/g, 'ا');
}
