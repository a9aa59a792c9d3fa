import { boundedText } from '../language/bounded-text';
import { foldWords, padded } from '../language/fold-words';
import { LANGUAGES } from '@feelori/skills/tools';
import { MARK, withoutDeclinedPerson } from './declined-person';
import { type Denial, denialOf, notBefore, notBehind } from './denial';
import { type Lexicon, wordSet } from './lexicon';
import { LEXICONS } from './lexicons';
import { plainLetters } from './plain-letters';

/** What is decided before any model is asked (docs/security.md §5): these never reach one. */
export type EarlyDecision = 'stop' | 'start' | 'person';

/** A message that asks to stop is short; a long one that holds the word talks of something else. */
const LONGEST_COMMAND = 8;

const STRETCHED = /(\p{L})\1{2,}/gu;

interface Compiled {
  stop: Alone;
  start: Alone;
  person: Alone;
  askPerson: readonly RegExp[];
  denial: Denial;
}

interface Alone {
  phrases: readonly string[];
  beside: ReadonlySet<string>;
}

/** "No, stop": a mark behind it tells it from "no stop here". */
const NO_FIRST = new RegExp(
  `^\\s*(?:${LANGUAGES.flatMap((language) => LEXICONS[language].no).join('|')})\\s*[,.!،]\\s*`,
  'iu',
);
const COMPILED = LANGUAGES.map((language) => compile(LEXICONS[language]));

function compile(lexicon: Lexicon): Compiled {
  const beside = wordSet(lexicon.beside);
  return {
    stop: alone(lexicon.stop, wordSet(lexicon.stopBeside)),
    start: alone(lexicon.start, beside),
    person: alone(lexicon.person, beside),
    askPerson: lexicon.askPerson,
    denial: denialOf(lexicon),
  };
}

function alone(list: readonly string[], beside: ReadonlySet<string>): Alone {
  const folded = list.map((phrase) => padded(foldWords(phrase)));
  return { phrases: folded.sort((a, b) => b.length - a.length), beside };
}

/** STOP, START or "a person, please" in whole words of any of our languages; null for everything else. */
export function decideBeforeModel(text: string): EarlyDecision | null {
  const asked = boundedText(text).replace(NO_FIRST, '');
  const words = foldWords(asked);
  const commanded = commandIn(words) ?? commandIn(foldWords(plainLetters(asked)));
  if (commanded !== null) return commanded;
  if (words.length === 0) return null;
  if (COMPILED.some(({ person }) => saidAlone(words, person))) return 'person';
  return asksForPerson(withoutDeclinedPerson(boundedText(text))) ? 'person' : null;
}

/** STOP or START, alone or among small words. */
function commandIn(words: readonly string[]): 'stop' | 'start' | null {
  const command = spelledOut(words);
  if (command.length === 0 || command.length > LONGEST_COMMAND) return null;
  if (COMPILED.some(({ stop }) => saidAlone(command, stop))) return 'stop';
  return COMPILED.some(({ start }) => saidAlone(command, start)) ? 'start' : null;
}

/** "S T O P" and "s.t.o.p." are one word, and "stooop" is no other one. */
function spelledOut(words: readonly string[]): readonly string[] {
  const alone = words.length > 2 && words.every((word) => [...word].length === 1);
  return alone ? [words.join('')] : words.map((word) => word.replace(STRETCHED, '$1'));
}

/** Among words and the marks between them; where no clause asks, marks may stand within: "connect me, please, to a human". */
function asksForPerson(clauses: readonly string[]): boolean {
  const plain = clauses.filter((word) => word !== MARK);
  return COMPILED.some(({ askPerson, denial }) =>
    askPerson.some((pattern) => asks(pattern, clauses, denial) ?? asks(pattern, plain, denial)),
  );
}

/** Whether words ask for a person and do not take it back; null when they ask nothing. */
function asks(pattern: RegExp, words: readonly string[], denial: Denial): boolean | null {
  const text = padded(words);
  const at = text.search(pattern);
  if (at < 0) return null;
  const before = countIn(text.slice(0, at + 1));
  const asked = countIn(pattern.exec(text)?.[0] ?? '');
  return notBefore(words, before, denial) === null && notBehind(words, before + asked, denial) === null;
}

function countIn(text: string): number {
  return text.split(' ').filter(Boolean).length;
}

/** One of the phrases is there, and nothing but small words beside it. */
function saidAlone(words: readonly string[], { phrases, beside }: Alone): boolean {
  const text = padded(words);
  const phrase = phrases.find((one) => text.includes(one));
  if (phrase === undefined) return false;
  return text
    .replace(phrase, ' ')
    .split(' ')
    .every((word) => word === '' || beside.has(word) || phrases.includes(` ${word} `));
}
