import { plainDigits, splitWords } from '@feelori/contracts';
import { LANGUAGES } from '@feelori/skills/tools';
import { fold, foldWords, withoutElisions } from '../language/fold-words';
import { type BuyPhrases, BUY_PHRASES } from './buy-phrases';
import { standsAt } from './denial';
import { wordSet } from './lexicon';
import { isSaid, type PhraseIndex, phraseIndex } from './said-freely';

/** Somebody wants to buy. */
export interface BuyWish {
  /** What else is said, in the customer's spelling: "the blue one in M". */
  beside: string;
  quantity: number;
  /** "It", "this one": something that was shown is meant, whatever else is said. */
  points: boolean;
  /** It is only asked where that can be done. */
  where: boolean;
}

const POINTS = longestFirst('points');
const NAMES = longestFirst('names');
/** Nobody is led to the checkout then. */
const NOT_SO = phraseIndex(said('notSo'));
const WHERE = wordSet(said('where'));
const PIECES = wordSet(said('pieces'));
/** A "not" of Spanish that means "in the" in Portuguese: it counts at the beginning alone, as in "no lo compro". */
const NO_FIRST = 'no';
/** "For 30", "for $30": somebody names their price. */
const OWN_PRICE = /\p{Sc}|(?:^| )(?:for|por|pour|ب) ?\p{Nd}/iu;

const APOSTROPHES = /['’ʼ]/g;

/** More is a story. */
const MOST_WORDS = 16;
/** In UTF-16 units; longer ones are not read at all, since one word may be as long as a message. */
const LONGEST = 320;
const MOST_PIECES = 20;

function said(key: keyof BuyPhrases): string[] {
  return LANGUAGES.flatMap((language): BuyPhrases[typeof key] => BUY_PHRASES[language][key]);
}

/** Of two that begin alike the longer one is meant. */
function longestFirst(key: keyof BuyPhrases): PhraseIndex {
  return phraseIndex(said(key).sort((one, other) => foldWords(other).length - foldWords(one).length));
}

/** What of a text asks to buy something, in any of our languages; null when it does not, or not so. Pure. */
export function buyWishIn(text: string): BuyWish | null {
  if (text.length > LONGEST) return null;
  const spelled = splitWords(withoutElisions(text).replace(APOSTROPHES, ''));
  if (spelled.length === 0 || spelled.length > MOST_WORDS || OWN_PRICE.test(text)) return null;
  const words = spelled.map(fold);
  if (words[0] === NO_FIRST || isSaid(words, NOT_SO)) return null;
  const points = placeOf(words, POINTS);
  const found = points ?? placeOf(words, NAMES);
  if (found === null) return null;
  const left = spelled.filter((_, at) => at < found.at || at >= found.at + found.length);
  const { quantity, beside } = counted(left);
  const where = words.some((word) => WHERE.has(word));
  return { beside: beside.join(' '), quantity, points: points !== null, where };
}

/** Where the longest of these phrases stands; null where none does. */
function placeOf(words: readonly string[], index: PhraseIndex): { at: number; length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const [at, word] of words.entries()) {
    const phrase = index.get(word)?.find((one) => standsAt(words, at, one));
    if (phrase && phrase.length > (best?.length ?? 0)) best = { at, length: phrase.length };
  }
  return best;
}

/** "2 of them", "3 piezas": a number alone is a size as likely. */
function counted(words: readonly string[]): { quantity: number; beside: readonly string[] } {
  const at = words.findIndex(
    (word, place) => /^\p{Nd}{1,2}$/u.test(word) && PIECES.has(fold(words[place + 1] ?? '')),
  );
  const count = Number(plainDigits(words[at] ?? '0'));
  if (!(count >= 1 && count <= MOST_PIECES)) return { quantity: 1, beside: words };
  return { quantity: count, beside: words.filter((_, place) => place !== at && place !== at + 1) };
}
