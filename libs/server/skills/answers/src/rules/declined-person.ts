import { splitWords } from '@feelori/contracts';
import { LANGUAGES } from '@feelori/skills/tools';
import { fold, foldWords } from '../language/fold-words';
import { denialOf, notBefore, notBehind, standsAt } from './denial';
import { LEXICONS } from './lexicons';

/** A mark ends what a "not" speaks of: "this does not help, let me talk to a person" asks for one. */
const MARKS = /[.,;:!?؟،؛।\n]+/u;
/** Stands among the words where there was such a mark. */
export const MARK = ',';

const PERSONS = LANGUAGES.map((language) => ({
  phrases: LEXICONS[language].person.map(foldWords).sort((a, b) => b.length - a.length),
  denial: denialOf(LEXICONS[language]),
  /** "No human please"; with more words between, a "no" answers what was said before: "no thanks, a human". */
  no: LEXICONS[language].notBehind.length === 0 ? LEXICONS[language].no.map(foldWords) : [],
}));

/**
 * The folded words and marks of a text without its wishes for no person: of "I don't want to talk to a person, show me
 * bags" the bags are left.
 */
export function withoutDeclinedPerson(text: string): string[] {
  const words = wordsAndMarks(text);
  const dropped = new Set(words.flatMap((_, at) => declinedAt(words, at)));
  return dropped.size === 0 ? words : words.filter((_, at) => !dropped.has(at));
}

/** Whether a text says that no person is wanted. */
export function declinesPerson(text: string): boolean {
  const words = wordsAndMarks(text);
  return words.some((_, at) => declinedAt(words, at).length > 0);
}

function wordsAndMarks(text: string): string[] {
  return fold(text)
    .split(MARKS)
    .flatMap((clause) => [...splitWords(clause), MARK]);
}

/** The places of the words that say that no person is wanted, where one is named at `at`. */
function declinedAt(words: readonly string[], at: number): number[] {
  return PERSONS.flatMap(({ phrases, denial, no }) => {
    const person = phrases.find((phrase) => standsAt(words, at, phrase));
    if (person === undefined) return [];
    const end = at + person.length;
    const bare = no.find((phrase) => standsAt(words, at - phrase.length, phrase));
    const from = bare === undefined ? notBefore(words, at, denial) : at - bare.length;
    const to = from === null ? notBehind(words, end, denial) : end;
    return to === null ? [] : placesBetween(from ?? at, to);
  });
}

function placesBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, more) => from + more);
}
