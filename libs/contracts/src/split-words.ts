const WORDS = /[\p{L}\p{M}\p{N}]+(?:[\u200c\u200d][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text as they are written, each with where it begins, in UTF-16 units. */
export function placedWords(text: string): { word: string; start: number }[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index: start }) => ({ word, start }));
}

/** The words of a text as they are written: letters, marks and digits, and the joiners within Persian and Hindi words. */
export function splitWords(text: string): string[] {
  return text.match(WORDS) ?? [];
}
