import type { CatalogueEntry } from './catalogue-entry';
import type { SoughtWord } from './catalogue-words';
import type { Fields, Likeness, ProductIndex } from './product-index';

/** From the surest to the most generous; the first that brings anything counts. */
const STAGES: readonly (readonly [Fields, Likeness])[] = [
  ['names', 'same'],
  ['names', 'begins'],
  ['all', 'same'],
  ['names', 'almost'],
  ['all', 'almost'],
];

/** Products with all of these words, best first. */
export function withWords(index: ProductIndex, words: readonly SoughtWord[]): CatalogueEntry[] {
  for (const [fields, likeness] of STAGES) {
    // Words that are there need not be looked for in another spelling.
    if (likeness === 'almost' && words.every((word) => index.has(word, fields))) continue;
    const found = index.find(words, fields, likeness);
    if (found.length > 0) return found;
  }
  return [];
}
