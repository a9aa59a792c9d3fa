import { normalizedText, splitWords } from '@feelori/contracts';
import { boundedText } from './bounded-text';

/** Everything nobody sees: zero-width and bidirectional marks, joiners, fillers, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** French writes small words onto the next one: "l'été", "d'abord", "qu'il"; each is a word of its own. */
const ELISION =
  /(?<![\p{L}\p{M}\p{N}])([cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=[aeiouyhœàâéèêëîïôûù])(?!you)/giu;
/** Accents, Arabic vowel signs and the stretching of letters, Hindi's dot below, apostrophes. */
const ACCENTS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c'’ʼ]/g;

/**
 * A text as words to compare: small letters, without accents, apostrophes and Arabic vowel signs.
 * Hindi's vowel signs stay, since they are part of the word.
 */
export function foldWords(text: string): string[] {
  return splitWords(fold(text));
}

/** The words with a blank around each, so that a phrase is found as whole words: `' show me shirts '`. */
export function padded(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/**
 * Small letters without accents and without marks nobody sees; everything else of the text stays where it is. Full-width
 * and mathematical letters become plain ones. Hindi's dot below and the ways to write its nasal (बन्द, बंद) are used at
 * will, so they count as one.
 */
export function fold(text: string): string {
  const known = recent.find((one) => one.text === text);
  if (known !== undefined) return known.folded;
  const made = { text, folded: folded(text) };
  recent = [made, ...recent.slice(0, MOST_RECENT - 1)];
  return made.folded;
}

/** What reads a text, and what is held against it, ask for the same few some thirty times. */
const MOST_RECENT = 4;
let recent: readonly { text: string; folded: string }[] = [];

function folded(text: string): string {
  // One letter may stand for eighteen (U+FDFA), so it is bounded on both sides of taking letters apart.
  const plain = boundedText(normalizedText(boundedText(text), 'NFKD'))
    .replace(UNSEEN, '')
    .replace(ELISION, '$1 ')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/\u0901|[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])/g, '\u0902')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
  return normalizedText(plain, 'NFC');
}

/** A text as written, each word that French writes onto the next one standing alone. */
export function withoutElisions(text: string): string {
  return text.replace(ELISION, '$1 ');
}

/** The folded text on one line with single blanks, so that patterns need not count them. */
export function foldLine(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}
