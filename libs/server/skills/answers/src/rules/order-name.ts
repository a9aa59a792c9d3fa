import { fold, foldLine } from '../language/fold-words';
import { LANGUAGES } from '@feelori/skills/tools';
import { numbersInDigits } from '../language/number-words';
import { LEXICONS } from './lexicons';

const NOUNS = LANGUAGES.flatMap((language) => LEXICONS[language].orderNoun.map(fold)).join('|');
/** `#1001`, `#FE-1001`. */
const MARKED = /# ?([a-z]{0,5}-?\d{3,10}(?:-[a-z0-9]{1,6})?)(?![\p{L}\p{N}])/iu;
/** `order 1001`, `pedido nº 1001`. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NOUNS}) ?(?:number|no\\.?|nr\\.?|n[oº]\\.?|numero|नंबर|رقم)? ?(?:is|es|e)? ?[:#-]? ?([a-z]{0,5}-?\\d{3,10})(?![\\p{L}\\p{N}])`,
  'iu',
);
/** Nothing but the number, as people answer "which order?". */
const BARE = /^(\d{4,8}) ?[.!]?$/;

/** The order name in a text, as `#1001`, or null. */
export function orderNameIn(text: string): string | null {
  const folded = numbersInDigits(foldLine(text));
  const found = MARKED.exec(folded)?.[1] ?? NAMED.exec(folded)?.[1] ?? BARE.exec(folded)?.[1];
  return found === undefined ? null : `#${found.toUpperCase()}`;
}
