import { normalizedText } from '../../libs/contracts/src/normalized-text.ts';

const ZERO_OF = [0x0660, 0x06f0, 0x0966, 0x09e6];

/**
 * A text as a reader takes it in: signs in their plain form, marks that nobody sees left out, digits of all scripts as
 * 0 to 9, small letters.
 *
 * @param {string} text
 * @returns {string}
 */
export function plainSigns(text) {
  const plain = normalizedText(text, 'NFKC')
    .replace(/[\p{Cf}\u034f\u115f\u1160\u3164]/gu, '')
    .replace(/[。．｡]/gu, '.');
  return [...plain].map(asciiDigit).join('').toLowerCase();
}

/** @param {string} sign */
function asciiDigit(sign) {
  const code = sign.codePointAt(0) ?? 0;
  const zero = ZERO_OF.find((first) => code >= first && code < first + 10);
  return zero === undefined ? sign : String(code - zero);
}
