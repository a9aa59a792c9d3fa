import { SYNONYMS, formsOfName, isOneWord } from '@feelori/edges/shopify';
import type { Language } from '@feelori/skills/tools';
import { fold } from '../language/fold-words';
import { shopWords, type ShopWord, type Vocabulary } from './vocabulary';
import { GOODS_AR } from './goods-ar';
import { WORDS_AR } from './words-ar';
import { GOODS_ES } from './goods-es';
import { WORDS_ES } from './words-es';
import { GOODS_FR } from './goods-fr';
import { WORDS_FR } from './words-fr';
import { GOODS_HI } from './goods-hi';
import { WORDS_HI } from './words-hi';
import { GOODS_PT } from './goods-pt';
import { WORDS_PT } from './words-pt';

/** Of a form that two languages share, the last one's meaning counts; they hardly ever differ. */
export const VOCABULARIES: Readonly<Record<Exclude<Language, 'en'>, Vocabulary>> = {
  ar: { ...WORDS_AR, ...GOODS_AR },
  hi: { ...WORDS_HI, ...GOODS_HI },
  fr: { ...WORDS_FR, ...GOODS_FR },
  pt: { ...WORDS_PT, ...GOODS_PT },
  es: { ...WORDS_ES, ...GOODS_ES },
};
const WORDS: readonly ShopWord[] = Object.values(VOCABULARIES).flatMap(shopWords);
const BY_FORM = new Map(WORDS.map((word) => [fold(word.form), word]));
/** English words that need no translation beside foreign ones: "vestido blue" is a blue dress. */
const ENGLISH = new Set([
  ...WORDS.map(({ english }) => english),
  ...SYNONYMS.flat()
    .filter(isOneWord)
    .flatMap(formsOfName)
    .filter((name) => !BY_FORM.has(name)),
]);
/** "and", "with", "for" and "the" are written onto the Arabic word: الفستان, وحقيبة, للأطفال. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|لل|كال)|[وبل])(?=\p{L}{2})/u;

/** "s25" and "SV-DR-03". */
const NUMBERED = /^(?=[^0-9]*[0-9])[a-z0-9]{2,}(?:[-_][a-z0-9]+)*$/i;

/** Latin words whose accents make them shop words, where the bare letters would be small words. */
const ACCENTED = new Set(
  [...WORDS.map(({ form }) => form)].filter((form) => form !== fold(form) && /\p{Script=Latin}/u.test(form)),
);

/** What to search for: first the customer's words as a catalogue in the same language has them, then in English. */
export interface SearchWords {
  own: string[];
  /** Null when no word has an English one of its own. */
  english: string[] | null;
  /** Folded whole words that show that a product found by `own` is truly of that name. */
  forms: ReadonlySet<string>;
  /** What neither is in a vocabulary nor English: a brand, perhaps, which has one name in all languages. */
  names: string[];
}

/**
 * Reads search words in any spelling. Words in no vocabulary stay among the own ones, since they may be names; in English
 * they are left out, since every word of a search must match and a foreign one would hide all products.
 */
export function searchWordsOf(terms: readonly string[]): SearchWords {
  const read = terms.map((term) => ({ term, word: shopWordOf(term) }));
  const own = read.map(({ term, word }) => (word === null ? term : word.own));
  const known = read.flatMap(({ term, word }) => word?.english ?? englishOf(term));
  const found = read.flatMap(({ word }) => word ?? []);
  return {
    own: [...new Set(own)],
    english: found.length === 0 ? null : [...new Set(known)],
    forms: new Set(found.flatMap(formsBeside)),
    names: read.flatMap(({ term, word }) => (word === null && englishOf(term).length === 0 ? term : [])),
  };
}

/** A word that English has, or a model's or a shop's number, which every language has. */
function englishOf(term: string): string | readonly never[] {
  return isEnglish(fold(term)) || NUMBERED.test(term) ? fold(term) : [];
}

/** The vocabulary's word for a term, also behind an Arabic article; null for names and English words. */
export function shopWordOf(term: string): ShopWord | null {
  const folded = fold(term);
  // "cardigan" is Spanish and English; written the English way it needs no second search.
  if (ENGLISH.has(term.toLowerCase())) return null;
  return BY_FORM.get(folded) ?? BY_FORM.get(folded.replace(ARABIC_PREFIX, '')) ?? null;
}

/** Whether a word as spelled, with its accents, is a shop word although its bare letters may be a small word. */
export function marksShopWord(spelled: string): boolean {
  return ACCENTED.has(spelled);
}

/** Whether a word says what is sold in shops like ours, in any of our languages. */
export function namesShopWord(term: string): boolean {
  return shopWordOf(term) !== null || isEnglish(fold(term));
}

function isEnglish(term: string): boolean {
  const names = [term, term.replace(/s$/, ''), term.replace(/es$/, ''), `${term}s`];
  return names.some((name) => ENGLISH.has(name));
}

/** All forms of the same word, since "vestidos" asks for a product called "vestido". */
function formsBeside({ own, english }: ShopWord): string[] {
  return [...BY_FORM].flatMap(([form, word]) => (word.own === own && word.english === english ? form : []));
}
