import { normalizedText, splitWords, withoutHiddenMarks } from '@feelori/contracts';

/** What is looked at of a text, in UTF-16 units: more than any message of WhatsApp holds. */
const LONGEST_TEXT = 5_000;
/** Of one text. */
const MOST_WORDS = 300;
const LONGEST_WORD = 40;
/** What is looked at of one word: its letters may come with a mark or two each. */
const LONGEST_SPELLING = 4 * LONGEST_WORD;
const ACCENTS = /[\u0300-\u036f]/g;

/** The words a text is found by, each once: in small letters and without accents, so that nobody has to type them. */
export function searchWords(text: string): string[] {
  const words = splitWords(withoutHiddenMarks(text.slice(0, LONGEST_TEXT)));
  return [...new Set(words.slice(0, MOST_WORDS).map(searchWord))];
}

/** One word as it is looked for. */
export function searchWord(word: string): string {
  const plain = normalizedText(word.slice(0, LONGEST_SPELLING), 'NFKD').toLowerCase().replace(ACCENTS, '');
  return normalizedText(plain, 'NFC').slice(0, LONGEST_WORD).toWellFormed();
}
