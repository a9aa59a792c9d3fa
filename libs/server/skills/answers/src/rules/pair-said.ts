import { LANGUAGES, type Language } from '@feelori/skills/tools';
import { inEachLanguage } from './in-each-language';
import { LEXICONS } from './lexicons';
import { isSaid, type PhraseIndex, phraseIndex, saidFreely } from './said-freely';

/** Words of which two of the same language belong together: "sale" is dirty in French, and none with an English "is". */
const PAIRS = {
  damage: ['damaged', 'arrived'] as const,
  change: ['change', 'orderNoun'] as const,
  halt: ['halt', 'shipment'] as const,
};
export type Pair = keyof typeof PAIRS;

const PAIRED = Object.fromEntries(
  (Object.keys(PAIRS) as Pair[]).map((pair) => [
    pair,
    inEachLanguage((language) => ({
      first: phraseIndex(LEXICONS[language][PAIRS[pair][0]]),
      second: phraseIndex(LEXICONS[language][PAIRS[pair][1]]),
    })),
  ]),
) as Record<Pair, Record<Language, { first: PhraseIndex; second: PhraseIndex }>>;

/** The first of a pair is not taken back: "nothing is broken". */
export function pairSaid(pair: Pair, words: readonly string[], clauses: readonly string[]): boolean {
  return LANGUAGES.some((language) => {
    const { first, second } = PAIRED[pair][language];
    return isSaid(words, second) && saidFreely(clauses, first, language);
  });
}
