import { splitWords } from '@feelori/contracts';
import { LANGUAGES, type Language } from '@feelori/skills/tools';
import { foldWords } from '../language/fold-words';
import { type Denial, denialOf, notBefore, standsAt } from './denial';
import { LEXICONS } from './lexicons';

/** A mark ends what a "not" speaks of. */
const MARKS = /[.,;:!?؟،؛।\n]+/u;
const MARK = ',';

/** Beside what takes a wish for a person back: "no cancelen", "não cancele", "nothing is broken". */
const MORE_NOTS: Readonly<Record<Language, readonly string[]>> = {
  en: ['nothing is', 'nothing was', 'nothing', 'is not', 'isnt', 'was not', 'wasnt'],
  es: ['no', 'nada está', 'nada'],
  pt: ['não', 'nada está', 'nada'],
  hi: [],
  ar: ['لا', 'ليس'],
  fr: ['rien n est', 'rien'],
};
/** Said at once behind it, as in "annulez pas" and "रद्द मत करो"; what is not needed is meant to go. */
const NOT_BEHIND: ReadonlySet<string> = new Set(
  ['pas', 'नहीं', 'मत', 'nahi', 'nahin', 'mat'].flatMap(foldWords),
);
const NOT_NEEDED: ReadonlySet<string> = new Set(['चाहिए', 'chahiye', 'chaiye'].flatMap(foldWords));

/** These two share many words, "cancelar" among them, so a "not" of either counts for both. */
const SISTERS: readonly Language[] = ['es', 'pt'];

const DENIALS = Object.fromEntries(
  LANGUAGES.map((language) => [language, togetherDenied(SISTERS.includes(language) ? SISTERS : [language])]),
) as Record<Language, Denial>;

function togetherDenied(languages: readonly Language[]): Denial {
  const denials = languages.map((language) => denialOf(LEXICONS[language]));
  return {
    nots: [
      ...denials.flatMap(({ nots }) => nots),
      ...languages.flatMap((one) => MORE_NOTS[one].map(foldWords)),
    ],
    behind: new Set(denials.flatMap(({ behind }) => [...behind])),
    between: new Set(denials.flatMap(({ between }) => [...between])),
  };
}

/** The words of a folded text, with marks between its clauses. */
export function clauseWords(folded: string): string[] {
  return folded.split(MARKS).flatMap((clause) => [...splitWords(clause), MARK]);
}

/** Phrases by their first word. */
export type PhraseIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phraseIndex(list: readonly string[]): PhraseIndex {
  return Map.groupBy(list.map(foldWords), ([first = '']) => first);
}

/** Whether one of these phrases is said, taken back or not. */
export function isSaid(words: readonly string[], phrases: PhraseIndex): boolean {
  return words.some((word, at) => phrases.get(word)?.some((phrase) => standsAt(words, at, phrase)) === true);
}

/** Whether one of these phrases is said and not taken back: "don't cancel my order" wishes no cancellation. */
export function saidFreely(words: readonly string[], phrases: PhraseIndex, language: Language): boolean {
  const denial = DENIALS[language];
  return words.some((_, at) =>
    (phrases.get(words[at] ?? '') ?? []).some(
      (phrase) =>
        standsAt(words, at, phrase) &&
        notBefore(words, at, denial) === null &&
        !isTakenBack(words, at + phrase.length),
    ),
  );
}

function isTakenBack(words: readonly string[], end: number): boolean {
  return NOT_BEHIND.has(words[end] ?? '') && !NOT_NEEDED.has(words[end + 1] ?? '');
}
