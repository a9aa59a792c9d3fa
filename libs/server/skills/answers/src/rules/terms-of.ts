import { normalizedText, splitWords, withoutHiddenMarks } from '@feelori/contracts';
import { LANGUAGES } from '@feelori/skills/tools';
import { boundedText } from '../language/bounded-text';
import { fold, foldWords, withoutElisions } from '../language/fold-words';
import { nameWords } from '../language/name-words';
import { marksShopWord } from '../vocabulary/english-catalogue';
import { withoutDeclinedPerson } from './declined-person';
import { withFrenchWatch } from './french-watch';
import { LEXICONS } from './lexicons';

const NOISE = new Set([
  ...LANGUAGES.flatMap((language) => LEXICONS[language].noise.flatMap(foldWords)),
  ...LANGUAGES.flatMap((language) => LEXICONS[language].pointing.flatMap(foldWords)),
  ...LANGUAGES.flatMap((language) => LEXICONS[language].greeting.flatMap(foldWords)),
]);

/** Longer ones are nobody's product. */
const LONGEST_TERM = 40;

/**
 * The words that may name a product, as the customer spells them: no small words, no lone letters, and of numbers only
 * those of three digits and more ("501 jeans"), since others count or are sizes.
 */
export function termsOf(rest: string, text: string): string[] {
  const spelled = spellings(text);
  const words = nameWords(withFrenchWatch(withoutDeclinedPerson(rest)).join(' ')).filter(
    (word) => word.length <= LONGEST_TERM && (/^\d{3,}$/.test(word) ? spelled.has(word) : !isSmall(word)),
  );
  const terms = [...new Set(words)].map((word) => ({ word, asSpelled: spelled.get(word) ?? word }));
  // "lã" is wool, "la" is an article: only the accent tells.
  const named = terms.filter(({ word, asSpelled }) => !NOISE.has(word) || marksShopWord(asSpelled));
  return named.map(({ asSpelled }) => asSpelled);
}

/** Whether a folded word says nothing of a thing: "the", "please", "quiero". Pure. */
export function isSmallWord(word: string): boolean {
  return NOISE.has(word) || isSmall(word);
}

function isSmall(word: string): boolean {
  return /^(?:\p{N}+|[a-z])$/u.test(word);
}

/** Folded words back to their accents and joiners, since a shop's search may tell "pantalón" from "pantalon". */
function spellings(text: string): ReadonlyMap<string, string> {
  const words = splitWords(
    withoutElisions(normalizedText(withoutHiddenMarks(boundedText(text)), 'NFC').toLowerCase()),
  );
  return new Map(words.map((word) => [fold(word), word]));
}
