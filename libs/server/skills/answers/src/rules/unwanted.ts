import { LANGUAGES, type Language } from '@feelori/skills/tools';
import { boundedText } from '../language/bounded-text';
import { foldWords } from '../language/fold-words';
import { namesShopWord } from '../vocabulary/english-catalogue';
import { declinesPerson } from './declined-person';
import { isColour } from './is-colour';
import { isMaterial } from './is-material';
import { phrases } from './lexicon';
import { isSmallWord } from './terms-of';

/** What a text does not want of a thing, and the text without saying so. */
export interface Unwanted {
  /** One word each, or what belongs together: "long sleeves". */
  things: string[];
  rest: string;
}

/** Behind these stands what is not wanted, whatever it is. */
const WITHOUT: Readonly<Record<Language, readonly string[]>> = {
  en: phrases('without any | without | free of | excluding | not made of | not made from'),
  es: phrases('sin | que no tenga | que no tengan | que no lleve | que no lleven'),
  pt: phrases('sem | que não tenha | que não tenham'),
  fr: phrases('sans'),
  hi: phrases('बिना | bina'),
  ar: phrases('بدون | بلا | من غير | من دون'),
};
/** These deny a colour or a material only: "not black", and neither "not sure" nor "no, thanks". */
const NOT = phrases(
  'not in | not | non | except for | except | but not in | but not | other than | anything but | isnt | is not | arent | que no sea en | que no sean en | que no sea | que no sean | no en | no | excepto | salvo | que não seja | que não sejam | não em | não | exceto | pas en | pas | qui ne soit pas | qui ne soient pas | sauf en | sauf le | sauf | autre que | غير | ليس | ليست | مش | مو | ما عدا | عدا',
).map(foldWords);
/** Hindi says it behind: "काला नहीं", "linen ke bina". */
const BEHIND = phrases('के बिना | के अलावा | ke bina | ke alawa').map(foldWords);
const NOT_BEHIND = phrases('नहीं | nahi | nahin').map(foldWords);
/** "Black nahi hai?" asks whether there is some. */
const IS: ReadonlySet<string> = new Set('hai है h hain हैं'.split(' ').flatMap(foldWords));
/** Another one follows: "without linen or wool". */
const OR: ReadonlySet<string> = new Set('or nor ni o u ou nem या ya أو ولا'.split(' ').flatMap(foldWords));
/** Here another wish may begin: "sin mangas y zapatos". */
const AND: ReadonlySet<string> = new Set('and y e et और aur'.split(' ').flatMap(foldWords));

/** People ask to be without wires; shops call that by one word. */
const WIRELESS = phrases(
  'sans fil | sem fio | sem fios | sin cable | sin cables | without wires | without cable | बिना तार | bina taar | بدون سلك | بدون أسلاك',
).map(foldWords);

const PHRASES = LANGUAGES.flatMap((language) =>
  WITHOUT[language].map((phrase) => ({ phrase: foldWords(phrase), any: true, pair: language === 'en' })),
)
  .concat(NOT.map((phrase) => ({ phrase, any: false, pair: false })))
  .sort((one, other) => other.phrase.length - one.phrase.length);

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;
const MARK = /[.,;:!?؟،؛।\n]/u;
/** More is a story. */
const MOST_WORDS = 40;
const MOST = 4;

interface Token {
  word: string;
  written: string;
  start: number;
  end: number;
  /** A mark stands before it. */
  apart: boolean;
}

/** Reads what is not wanted: "dress not black", "vestidos sin encaje", "robe sans dentelle". Pure. */
export function unwantedIn(text: string): Unwanted {
  const line = boundedText(text);
  const tokens = tokensOf(line);
  const things: string[] = [];
  const cuts: { start: number; end: number; put: string }[] = [];
  if (tokens.length > MOST_WORDS) return { things, rest: line };
  for (let at = 0; at < tokens.length && things.length < MOST;) {
    const denied = wirelessAt(tokens, at) ?? behindAt(tokens, at) ?? deniedAt(tokens, at);
    if (denied !== null) {
      things.push(...denied.things);
      cuts.push({ start: tokens[at]?.start ?? 0, end: tokens[denied.end - 1]?.end ?? 0, put: denied.put });
    }
    at = denied?.end ?? at + 1;
  }
  // "Without having to talk to a person" is said of no thing.
  if (things.length > 0 && declinesPerson(line)) return { things: [], rest: line };
  const rest = cuts.reduceRight(
    (left, { start, end, put }) => `${left.slice(0, start)} ${put} ${left.slice(end)}`,
    line,
  );
  return { things, rest };
}

/** What is denied from a token on; `end` is the token behind it, `put` what the text says instead. */
interface Denied {
  things: string[];
  end: number;
  put: string;
}

function wirelessAt(tokens: readonly Token[], at: number): Denied | null {
  const phrase = WIRELESS.find((one) => standsAt(tokens, at, one));
  return phrase === undefined ? null : { things: [], end: at + phrase.length, put: 'wireless' };
}

function behindAt(tokens: readonly Token[], at: number): Denied | null {
  const thing = tokens[at];
  if (thing === undefined || isSmallWord(thing.word)) return null;
  const any = BEHIND.find((one) => standsAt(tokens, at + 1, one));
  const not = isQuality(thing.written) ? NOT_BEHIND.find((one) => standsAt(tokens, at + 1, one)) : undefined;
  const end = at + 1 + (any ?? not ?? []).length;
  if (end === at + 1 || (any === undefined && IS.has(tokens[end]?.word ?? ''))) return null;
  return { things: [thing.written], end, put: '' };
}

function deniedAt(tokens: readonly Token[], at: number): Denied | null {
  const found = PHRASES.find(({ phrase }) => standsAt(tokens, at, phrase));
  if (found === undefined) return null;
  const { phrase, any, pair } = found;
  const may = (place: number): boolean => {
    const token = tokens[place];
    if (token === undefined || token.apart || /^\p{N}/u.test(token.word)) return false;
    return any ? !isSmallWord(token.word) : isQuality(token.written);
  };
  let end = pastSmall(tokens, at + phrase.length);
  if (!may(end)) return null;
  const things: string[] = [];
  while (may(end)) {
    const two =
      pair && may(end + 1) && !isColour(tokens[end + 1]?.written ?? '') && !isJoiner(tokens[end + 1]);
    things.push(
      [tokens[end], ...(two ? [tokens[end + 1]] : [])].map((token) => token?.written ?? '').join(' '),
    );
    end += two ? 2 : 1;
    const next = nextOf(tokens, end, any);
    if (next === null || !may(next)) break;
    end = next;
  }
  return { things, end, put: '' };
}

function isJoiner(token: Token | undefined): boolean {
  return OR.has(token?.word ?? '') || AND.has(token?.word ?? '');
}

/** Where the next thing of a list stands; null where none follows. */
function nextOf(tokens: readonly Token[], end: number, any: boolean): number | null {
  const { word = '', apart = true } = tokens[end] ?? {};
  if (apart || !(OR.has(word) || AND.has(word))) return null;
  const next = pastSmall(tokens, end + 1);
  const written = tokens[next]?.written ?? '';
  return isQuality(written) || (any && OR.has(word) && namesShopWord(written)) ? next : null;
}

/** A colour or a material, in any of our languages. */
function isQuality(word: string): boolean {
  return isColour(word) || isMaterial(word);
}

/** Behind the small words: "without any", "not in a". */
function pastSmall(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 2 && tokens[at]?.apart === false && isSmallWord(tokens[at]?.word ?? '')) at += 1;
  return at;
}

function standsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, more) => {
    const token = tokens[at + more];
    return token?.word === word && (more === 0 || !token.apart);
  });
}

function tokensOf(line: string): Token[] {
  let last = 0;
  return [...line.matchAll(WORD)].flatMap((match) => {
    const [written] = match;
    const start = match.index;
    const apart = MARK.test(line.slice(last, start));
    last = start + written.length;
    const end = last;
    return foldWords(written).map((word, more) => ({
      word,
      written: written.toLowerCase(),
      start,
      end,
      apart: apart && more === 0,
    }));
  });
}
