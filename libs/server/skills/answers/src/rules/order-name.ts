import { LANGUAGES } from '@feelori/skills/tools';
import { fold, foldWords } from '../language/fold-words';
import { amountsIn, moneyLine } from '../language/money';
import type { Lexicon } from './lexicon';
import { LEXICONS } from './lexicons';

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
/** Nothing but the number, as people answer "which order?": four digits at least, with any marks around it. */
const BARE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,8}((?:[a-z]{1,6}-?)?\\d{4,8}(?:-?[a-z]{1,4}|-[a-z0-9]{1,6})?)[^\\p{L}\\p{N}]{0,8}$`,
  'u',
);
/** Words that may stand beside a bare number without making it anything else. */
const BESIDE = new Set([...wordsOf('beforeOrderName'), ...wordsOf('besideOrderName')].flatMap(foldWords));

function wordsOf(key: 'orderNoun' | 'beforeOrderName' | 'besideOrderName'): string[] {
  return LANGUAGES.flatMap((language) => (LEXICONS[language] satisfies Lexicon)[key]);
}

/** The longest first: "numbers" holds "number". */
function alternatives(key: 'orderNoun' | 'beforeOrderName'): string {
  return [...new Set(wordsOf(key).map(fold))].sort((a, b) => b.length - a.length).join('|');
}

/** The order name in a text, as `#1001`, or null. */
export function orderNameIn(text: string): string | null {
  return orderNamesIn(text)[0] ?? null;
}

/** All orders a text names, each once: those marked with `#` first, then those named; else the one it consists of. */
export function orderNamesIn(text: string): string[] {
  const line = moneyLine(text);
  const found = calledOrders(line);
  return asNames(found.length > 0 ? found : [bareName(line)].filter((name) => name !== undefined));
}

/** The orders a text names with `#` or a word for order, each once. Unlike in `orderNamesIn` a bare number does not count. */
export function markedOrderNamesIn(text: string): string[] {
  return asNames(calledOrders(moneyLine(text)));
}

function calledOrders(line: string): string[] {
  const marked = [...line.matchAll(MARKED)].flatMap(([, name]) => name ?? []);
  return [...marked, ...namedIn(line)];
}

function asNames(found: readonly string[]): string[] {
  return [...new Set(found.map((name) => `#${name.toUpperCase()}`))];
}

/** The names behind "order"; "my order of 120 euros" has none, where "RS1001" is one whatever rupees are. */
function namedIn(line: string): string[] {
  const money = new Set(amountsIn(line).flatMap(({ start, currency }) => (currency ? [start] : [])));
  return [...line.matchAll(NAMED)].flatMap(({ 0: all, 1: name = '', index }) =>
    /^\d/.test(name) && money.has(index + all.length - name.length) ? [] : [name],
  );
}

/** "1001", "it's 1001 please", "no. 1001": one name, and nothing else that means something. */
function bareName(line: string): string | undefined {
  const others = line.split(' ').filter((word) => !foldWords(word).every((one) => BESIDE.has(one)));
  return others.length === 1 ? BARE.exec(others[0] ?? '')?.[1] : undefined;
}
