import { boundaryBefore, normalizedText, splitWords } from '@feelori/contracts';
import { type ProductSearch, searchWords, smallLetters, stem, wordRoot } from '@feelori/edges/shopify';

const LONGEST_WORD = 40;
/** Of a text, in UTF-16 units: one sign may stand for eighteen letters, and nobody looks for what is so far behind. */
const LONGEST_TEXT = 20_000;
/** Marks above Latin letters, Arabic vowel signs and Hindi's dot below: people write with and without them. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c]/g;

/** A word that is looked for. */
export interface SoughtWord {
  /** As the index holds it. */
  root: string;
  /** What longer words of the same kind begin with. */
  begin: string;
}

/** The words that products are to have for a search. */
export function wordsOf({ terms, category, colour }: ProductSearch): SoughtWord[] {
  return soughtWords([...terms, category ?? '', colour ?? '']);
}

/** The words of what is looked for. */
export function soughtWords(parts: readonly string[]): SoughtWord[] {
  const words = searchWords(parts.map((part) => withoutMarks(part))).flatMap(splitWords);
  const byRoot = new Map(words.map((word) => [wordRoot(word), { root: wordRoot(word), begin: stem(word) }]));
  return [...byRoot.values()];
}

/** The words of a product's text as the index holds them. */
export function indexedWords(text: string): string[] {
  return splitWords(smallLetters(withoutMarks(text))).map((word) =>
    wordRoot(word.slice(0, boundaryBefore(word, LONGEST_WORD))),
  );
}

/** A SKU in its parts and as one word: people write "DR-1001 M", "dr1001m" or "1001". */
export function skuWords(sku: string): string[] {
  const parts = indexedWords(sku);
  return [...new Set([parts.join('').slice(0, LONGEST_WORD), ...parts])];
}

function withoutMarks(text: string): string {
  const begin = text.slice(0, LONGEST_TEXT).toWellFormed();
  return normalizedText(normalizedText(begin, 'NFKD').replace(MARKS, ''), 'NFC');
}
