import { LANGUAGES } from '@feelori/skills/tools';
import { foldWords } from '../language/fold-words';
import { type CamePhrases, CAME_PHRASES } from './came-phrases';
import { standsAt } from './denial';
import { type PhraseIndex, phraseIndex } from './said-freely';

/**
 * What a customer says of something that did not come: against what the carrier says ("it says delivered, nothing is
 * here"), or that it has not come.
 */
export type NeverCame = 'against' | 'missing';

/** So many words before or behind may make "delivered" something that is not so. */
const NEAR = 3;
const MARK = ',';

const INDEX = Object.fromEntries(
  (['delivered', 'missing', 'missingBeside', 'ordered'] as const).map((key) => [key, phraseIndex(all(key))]),
) as Record<Exclude<keyof CamePhrases, 'doubts' | 'doubtsBehind'>, PhraseIndex>;
const DOUBTS: ReadonlySet<string> = new Set(all('doubts').flatMap(foldWords));
const DOUBTS_BEHIND: ReadonlySet<string> = new Set(all('doubtsBehind').flatMap(foldWords));
/** Said first they ask whether it came. */
const ASKS: ReadonlySet<string> = new Set([
  'is',
  'was',
  'has',
  'have',
  'did',
  'are',
  'were',
  'est',
  'هل',
  'kya',
  'क्या',
]);

/** People mix languages, and "delivered" is what carriers write in all of them. */
function all(key: keyof CamePhrases): string[] {
  return LANGUAGES.flatMap((language) => [...CAME_PHRASES[language][key]]);
}

/** Reads the words of a text with a mark where a clause ends. Pure. */
export function neverCame(clauses: readonly string[]): NeverCame | null {
  const missing = without(clauses, INDEX.missing);
  const isMissing = missing !== clauses;
  const beside = isMissing ? missing : without(clauses, INDEX.missingBeside);
  if (beside !== clauses && saysDelivered(beside)) return 'against';
  return isMissing ? 'missing' : null;
}

/** "I ordered a dress" */
export function saysBought(clauses: readonly string[]): boolean {
  return without(clauses, INDEX.ordered) !== clauses;
}

/** "I ordered a dress", "it should have been delivered": of something that is on its way to them, whatever they call it. */
export function saysOrdered(clauses: readonly string[]): boolean {
  return saysBought(clauses) || without(clauses, INDEX.delivered) !== clauses;
}

/** The words with a mark for each of these phrases; the same list where none is said. */
function without(words: readonly string[], phrases: PhraseIndex): readonly string[] {
  let left: string[] | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const said = phrases.get(words[at] ?? '')?.filter((phrase) => standsAt(words, at, phrase)) ?? [];
    const longest = Math.max(0, ...said.map(({ length }) => length));
    if (longest === 0) continue;
    left ??= [...words];
    left.fill(MARK, at, at + longest);
    at += longest - 1;
  }
  return left ?? words;
}

/** Of anything: that it was delivered, and neither will be nor was not. */
function saysDelivered(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const phrase = INDEX.delivered.get(word)?.find((one) => standsAt(words, at, one));
    if (phrase === undefined) return false;
    const from = words.lastIndexOf(MARK, at) + 1;
    const end = at + phrase.length;
    const clauseEnd = words.indexOf(MARK, end);
    const behind = words.slice(end, Math.min(end + NEAR, clauseEnd < 0 ? words.length : clauseEnd));
    const before = words.slice(Math.max(from, at - NEAR), at);
    if (ASKS.has(words[from] ?? '') || before.some((one) => DOUBTS.has(one))) return false;
    return !behind.some((one) => DOUBTS_BEHIND.has(one));
  });
}
