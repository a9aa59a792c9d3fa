import { normalizedText, splitWords } from '@feelori/contracts';

const LONGEST_NAME = 200;
const MOST_TERMS = 8;
const LONGEST_TERM = 40;

/** The words of a name as they are searched for: small letters without marks. */
export function searchTerms(name: string): string[] {
  const plain = normalizedText(name.slice(0, LONGEST_NAME), 'NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = splitWords(plain).map((word) => word.slice(0, LONGEST_TERM).toWellFormed());
  return [...new Set(words)].slice(0, MOST_TERMS);
}
