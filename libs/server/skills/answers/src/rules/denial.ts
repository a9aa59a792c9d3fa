import { foldWords } from '../language/fold-words';
import type { Lexicon } from './lexicon';

/** So many words may stand between a "not" and what it takes back. */
const REACH = 8;
/** English begins a new wish with these: "I don't want you I want a person". */
const SPEAKERS: ReadonlySet<string> = new Set(['i', 'im', 'id']);

/** How a language takes something back: "not", small words, and the thing. Hindi says its "not" behind. */
export interface Denial {
  nots: readonly string[][];
  behind: ReadonlySet<string>;
  between: ReadonlySet<string>;
}

export function denialOf({ not, notBehind, beside }: Lexicon): Denial {
  return {
    nots: not.map(foldWords),
    behind: new Set(notBehind.flatMap(foldWords)),
    between: new Set(beside.flatMap(foldWords).filter((word) => !SPEAKERS.has(word))),
  };
}

/** Where the "not" begins that takes back what stands at `at`; null when there is none. */
export function notBefore(words: readonly string[], at: number, { nots, between }: Denial): number | null {
  for (let last = at - 1; last >= Math.max(0, at - REACH); last -= 1) {
    const not = nots.find((phrase) => standsAt(words, last + 1 - phrase.length, phrase));
    if (not !== undefined) return last + 1 - not.length;
    if (!between.has(words[last] ?? '')) return null;
  }
  return null;
}

/** Where the words end that take back what ends at `end`; null when there are none. */
export function notBehind(words: readonly string[], end: number, { behind, between }: Denial): number | null {
  const pastSmall = (from: number): number => {
    let to = from;
    while (to < from + REACH && between.has(words[to] ?? '')) to += 1;
    return to;
  };
  const not = pastSmall(end);
  return behind.has(words[not] ?? '') ? pastSmall(not + 1) : null;
}

/** Whether these words stand there, one behind the other. */
export function standsAt(words: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, more) => words[at + more] === word);
}
