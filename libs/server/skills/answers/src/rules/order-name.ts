import { LANGUAGES } from '@feelori/skills/tools';
import { fold, foldWords } from '../language/fold-words';
import { amountsIn, moneyLine } from '../language/money';
import type { Lexicon } from './lexicon';
import { LEXICONS } from './lexicons';

/** Each turn asks for orders of every sentence, and most hold no number, not in words either. */
const HAS_DIGIT = /\d/;
/** A name as shops write it, prefix and suffix included: `1001`, `fe-1001`, `fee1001-in`. */
const NAME = '[a-z]{0,6}-?\\d{3,10}(?:-?[a-z]{1,4}|-[a-z0-9]{1,6})?';
const NOUNS = alternatives('orderNoun');
/** Small words between "order" and its number. */
const BETWEEN = alternatives('beforeOrderName');
/** `#1001`, `#FE-1001`. */
const MARKED = new RegExp(`# ?(${NAME})(?![\\p{L}\\p{N}])`, 'gu');
/** `order 1001`, `pedido nº 1001`, `order number is: FEE1001-IN`. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NOUNS})(?: ?(?:${BETWEEN})\\.?){0,3} ?[:#=(“"-]{0,2} ?(${NAME})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** `order no: 1,001`, `order # 1 0 0 1`: with marks that set digits apart, behind a word or a sign that says what it is. */
const APART = new RegExp(
  `(?:#|(?<![\\p{L}\\p{N}])(?:${NOUNS}) ?(?:(?:${BETWEEN})\\.? ?[:#]?|[:#])) ?(\\d{1,3}[.,]\\d{3}|\\d(?: \\d){3,7})(?![.,]?[\\p{L}\\p{N}]| \\d)`,
  'gu',
);
/** `where is 1001`, `tracking for 1001`: four digits at least, since nothing calls it an order. */
const ASKED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives('askOrder')})(?: ?(?:${BETWEEN})\\.?){0,3} ?[:(“"]{0,2} ?([a-z]{0,6}-?\\d{4,8}(?:-?[a-z]{1,4})?)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** `has 1001 been shipped`, `1001 kab aayega`: likewise. */
const BEHIND = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])([a-z]{0,6}-?\\d{4,8}(?:-?[a-z]{1,4})?) (?:${alternatives('behindOrder')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
/** What joins the last name to those before it. */
const AND = '(?:&|and|y|e|et|और|aur|و|plus|or|o|ou|या|أو|او)';
/** Further names behind the first: ` and 1002`, `, 1002 and #1003`. A comma alone may stand before anything. */
const MORE = new RegExp(`^(?: ?, ?#? ?${NAME}){0,4} ?,? ?${AND} #? ?${NAME}(?![\\p{L}\\p{N}])`, 'u');
const EACH = new RegExp(`(?<![\\p{L}\\p{N}-])${NAME}(?![\\p{L}\\p{N}])`, 'gu');
/** Nothing but the number, as people answer "which order?": four digits at least, with any marks around it. */
const BARE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}((?:[a-z]{1,6}-?)?\\d{4,8}(?:-?[a-z]{1,4}|-[a-z0-9]{1,6})?)[^\\p{L}\\p{N}]{0,8}$`,
  'u',
);
const ONLY_AND = new RegExp(`^${AND}$`, 'u');
/** In UTF-16 units; and so many bare numbers are orders. */
const LONGEST_LIST = 120;
const MOST_BARE = 4;
const NO_MONEY: ReadonlySet<number> = new Set();
/** Words that may stand beside a bare number without making it anything else. */
const BESIDE = new Set([...wordsOf('beforeOrderName'), ...wordsOf('besideOrderName')].flatMap(foldWords));

type Key = 'orderNoun' | 'beforeOrderName' | 'askOrder' | 'behindOrder' | 'besideOrderName';

function wordsOf(key: Key): string[] {
  return LANGUAGES.flatMap((language) => (LEXICONS[language] satisfies Lexicon)[key]);
}

/** The longest first: "numbers" holds "number". */
function alternatives(key: Key): string {
  return [...new Set(wordsOf(key).map(fold))].sort((a, b) => b.length - a.length).join('|');
}

/** The order name in a text, as `#1001`, or null. */
export function orderNameIn(text: string): string | null {
  return orderNamesIn(text)[0] ?? null;
}

/** All orders a text names, each once: those marked with `#` first, then those named; else those it consists of. */
export function orderNamesIn(text: string): string[] {
  const line = moneyLine(text);
  if (!HAS_DIGIT.test(line)) return [];
  const money = moneyStarts(line);
  const marked = withMore(line, [...line.matchAll(MARKED)], money);
  const asked = [...line.matchAll(NAMED), ...line.matchAll(ASKED), ...line.matchAll(BEHIND)];
  const named = asked.filter((match) => !isMoney(match, money));
  const apart = [...line.matchAll(APART)].filter((match) => !isMoney(match, money));
  const whole = apart.map(([, name = '']) => name.replace(/\D/g, ''));
  const found = [...marked, ...withMore(line, named, money), ...whole];
  return asNames(found.length > 0 ? found : bareNames(line));
}

/** The orders a text names with `#` or a word for order, each once. Unlike in `orderNamesIn` a bare number does not count. */
export function markedOrderNamesIn(text: string): string[] {
  const line = moneyLine(text);
  if (!HAS_DIGIT.test(line)) return [];
  const called = [...line.matchAll(NAMED)];
  // Each turn asks this of all that was said: amounts are looked for where there is something to tell from them.
  const money = called.length === 0 ? NO_MONEY : moneyStarts(line);
  const named = called.filter((match) => !isMoney(match, money));
  return asNames([...line.matchAll(MARKED), ...named].map(([, name = '']) => name));
}

function asNames(found: readonly string[]): string[] {
  return [...new Set(found.map((name) => `#${name.toUpperCase()}`))];
}

/** Where amounts with a currency begin. */
function moneyStarts(line: string): ReadonlySet<number> {
  return new Set(amountsIn(line).flatMap(({ start, currency }) => (currency ? [start] : [])));
}

/** "my order of 120 euros" has no name, where "RS1001" is one whatever rupees are. */
function isMoney({ 0: all, 1: name = '', index }: RegExpExecArray, money: ReadonlySet<number>): boolean {
  return /^\d/.test(name) && money.has(index + all.lastIndexOf(name));
}

/** The names found, each with those that an "and" joins to it. */
function withMore(line: string, found: readonly RegExpExecArray[], money: ReadonlySet<number>): string[] {
  return found.flatMap(({ 0: all, 1: name = '', index }) => {
    const from = index + all.length;
    const [list = ''] = MORE.exec(line.slice(from, from + LONGEST_LIST)) ?? [];
    const more = [...list.matchAll(EACH)].filter((match) => !money.has(from + match.index));
    // "2002 and 0102" is an order with the end of its phone number.
    return [name, ...more.map(([one]) => one).filter((one) => !one.startsWith('0'))];
  });
}

/** "1001", "it's 1001 please", "1001 and 1002": names, and nothing else that means something. */
function bareNames(line: string): string[] {
  const words = line.split(' ');
  const others = words.filter((word) => !foldWords(word).every((one) => BESIDE.has(one)));
  const names = others.map((word) => BARE.exec(word)?.[1]);
  const joined =
    others.length === 1 || (others.length <= MOST_BARE && words.some((word) => ONLY_AND.test(word)));
  return joined && names.every((name) => name !== undefined) ? names : [];
}
