/**
 * A text as words to compare: small letters, without accents, apostrophes and Arabic vowel signs.
 * Hindi's vowel signs stay, since they are part of the word.
 */
export function foldWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The words with a blank around each, so that a phrase is found as whole words: `' show me shirts '`. */
export function padded(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

/**
 * Small letters without accents; everything else of the text stays where it is. Hindi's dot below and its two signs
 * of the nasal are written at will, so they count as one.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\u093c'’ʼ]/g, '')
    .toLowerCase()
    .replace(/\u0901/g, '\u0902')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .normalize('NFC');
}

/** Whether one of the phrases stands in the padded words, as whole words. */
export function hasPhrase(paddedText: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => paddedText.includes(padded(foldWords(phrase))));
}
