const WORDS = /[\p{L}\p{M}\p{N}]+(?:[\u200c\u200d][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text as they are written: letters, marks and digits, and the joiners within Persian and Hindi words. */
export function splitWords(text: string): string[] {
  return text.match(WORDS) ?? [];
}
