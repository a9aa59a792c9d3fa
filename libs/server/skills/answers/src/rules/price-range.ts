import { fold } from '../language/fold-words';
import { LANGUAGES } from '@feelori/skills/tools';
import { type Amount, amountsIn, moneyLine } from '../language/money';
import type { Lexicon } from './lexicon';
import { LEXICONS } from './lexicons';

/** The prices a text asks for, and its folded line without the words that say so. */
export interface PriceWish {
  min: number | null;
  max: number | null;
  rest: string;
}

/** What an amount is a limit of. */
type Limit = 'least' | 'most' | 'around';

interface Found {
  min: number | null;
  max: number | null;
  start: number;
  end: number;
}

/** More amounts than this are no wish. */
const MOST_AMOUNTS = 12;
/** So far beside an amount stand the words that make it a limit, in UTF-16 units. */
const REACH = 48;
/** `>100`, `≤ 50`; an arrow is none. */
const MARKS = '(?<![-–=])[<>≤≥]=?|=<';
const LEAST = words('least');
const AROUND = words('around');
/** Of two numbers alone one is at least so high, since sizes and days end before. */
const LEAST_ROUND = 50;
/** Who asks for around 100 also looks at 80 and 120. */
const NEAR = 0.2;
const LEAST_AFTER = words('leastAfter');
const BEFORE = before([...words('limit'), ...LEAST, ...AROUND], MARKS);
const AFTER = new RegExp(
  `^ ?(?:(?:[\\p{L}\\p{M}]{1,10} )?(${alternatives([...words('limitAfter'), ...LEAST_AFTER])})(?![\\p{L}\\p{M}\\p{N}])|(\\+)(?! ?\\d))`,
  'u',
);
const BETWEEN = before(words('between'));
const FROM = before(words('fromTo'));
const JOIN = new RegExp(`^ ?(?:[-–—~]|${alternatives(words('rangeJoin'))}) ?$`, 'u');
const RANGE_AFTER = new RegExp(
  `^ ?(?:[\\p{L}\\p{M}]{1,10} )?(?:${alternatives(words('betweenAfter'))})(?![\\p{L}\\p{M}\\p{N}])`,
  'u',
);
/** "under 1m": a metre where no limit of a price stands before it. */
const MILLIONS = new RegExp(
  `((?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives([...words('limit'), ...LEAST, ...AROUND, ...words('between')])}|[<>≤≥]=?|\\p{Sc}) ?\\p{Sc}?)(\\d{1,4}(?:[.,]\\d{1,2})?)m(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
/** Numbers behind these are no prices. */
const OTHER_NUMBER = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives(words('otherNumber'))}) ?$`, 'u');

/**
 * The lowest and highest price that a text names: "dresses under $80", "between 40 and 60", "100 or more". `12.500` is
 * thousands, or with `decimals` twelve and a half, as a currency with three decimals writes it.
 */
export function priceRangeIn(text: string, decimals = false): PriceWish {
  const line = inMillions(moneyLine(text));
  const amounts = amountsIn(line)
    .slice(0, MOST_AMOUNTS)
    .map((amount) => ({
      ...amount,
      values: decimals && !amount.currency ? amount.values.slice(-1) : amount.values,
    }));
  const wish: PriceWish = { min: null, max: null, rest: '' };
  let from = 0;
  for (const [at, amount] of amounts.entries()) {
    const next = amounts[at + 1];
    const found =
      amount.start < from
        ? null
        : (rangeOf(line, amount, next, true) ?? limitOf(line, amount) ?? priceOf(amount));
    if (found === null) continue;
    wish.min ??= found.min;
    wish.max ??= found.max;
    wish.rest += `${line.slice(from, Math.max(from, found.start))} `;
    from = found.end;
  }
  wish.rest += line.slice(from);
  return wish;
}

function inMillions(line: string): string {
  return line.replace(
    MILLIONS,
    (_, before: string, number: string) =>
      `${before}${String(Math.round(Number(number.replace(',', '.')) * 1_000_000))}`,
  );
}

/** Whether an amount of a line stands there as a limit, alone or as one end of a range. */
export function isLimit(line: string, amounts: readonly Amount[], at: number): boolean {
  const [before, amount, next] = [amounts[at - 1], amounts[at], amounts[at + 1]];
  if (amount === undefined) return false;
  const limit = limitOf(line, amount);
  // "About $50" is a price, not an end.
  const isEnd = limit !== null && (limit.min === null || limit.max === null);
  return (
    isEnd ||
    rangeOf(line, amount, next) !== null ||
    (before !== undefined && rangeOf(line, before, amount) !== null)
  );
}

/** "between 40 and 60", "from 40 to 60", "$40-60", "40 se 60 tak"; `alone`: also "40-60". */
function rangeOf(line: string, first: Amount, second: Amount | undefined, alone = false): Found | null {
  if (second === undefined || !JOIN.test(line.slice(first.end, second.start))) return null;
  const left = line.slice(Math.max(0, first.start - REACH), first.start);
  const right = line.slice(second.end, second.end + REACH);
  if ([FROM, BETWEEN].some((before) => OTHER_NUMBER.test(left.replace(before, '')))) return null;
  const phrase = BETWEEN.exec(left) ?? FROM.exec(left) ?? BEFORE.exec(left);
  const behind = RANGE_AFTER.exec(right);
  const [a = 0, b = 0] = [first.values[0], second.values[0]];
  const said = phrase !== null || behind !== null || first.currency || second.currency;
  if (!said && !(alone && areRoundPrices(a, b) && !OTHER_NUMBER.test(left))) return null;
  return {
    min: Math.min(a, b),
    max: Math.max(a, b),
    start: first.start - (phrase?.[0].length ?? 0),
    end: second.end + (behind?.[0].length ?? 0),
  };
}

/** "Dresses 50-60": two round numbers, which sizes ("32-34") and days are not. */
function areRoundPrices(a: number, b: number): boolean {
  return a < b && b >= LEAST_ROUND && a % 5 === 0 && b % 5 === 0 && a > 0;
}

/** "under 80", "80 or less", "over 100", "100 and up". */
function limitOf(line: string, amount: Amount): Found | null {
  const left = line.slice(Math.max(0, amount.start - REACH), amount.start);
  const right = line.slice(amount.end, amount.end + REACH);
  const value = amount.values[0] ?? null;
  const phrase = BEFORE.exec(left);
  if (phrase !== null && !OTHER_NUMBER.test(left.slice(0, phrase.index))) {
    const start = amount.start - phrase[0].length;
    return { ...ends(limitSaid(phrase[1] ?? ''), value), start, end: amount.end };
  }
  const behind = AFTER.exec(right);
  if (behind === null || OTHER_NUMBER.test(left)) return null;
  const limit = behind[2] !== undefined || LEAST_AFTER.includes(behind[1] ?? '') ? 'least' : 'most';
  return { ...ends(limit, value), start: amount.start, end: amount.end + behind[0].length };
}

/** An amount with its currency names no product, whatever it is meant to be. */
function priceOf({ currency, start, end }: Amount): Found | null {
  return currency ? { min: null, max: null, start, end } : null;
}

function limitSaid(phrase: string): Limit {
  if (AROUND.includes(phrase)) return 'around';
  return LEAST.includes(phrase) || /[>≥]/.test(phrase) ? 'least' : 'most';
}

function ends(limit: Limit, value: number | null): Pick<Found, 'min' | 'max'> {
  if (limit === 'around' && value !== null) {
    const reach = Math.round(value * NEAR * 100) / 100;
    return { min: value - reach, max: value + reach };
  }
  return limit === 'least' ? { min: value, max: null } : { min: null, max: value };
}

type Key =
  | 'limit'
  | 'limitAfter'
  | 'least'
  | 'leastAfter'
  | 'around'
  | 'between'
  | 'betweenAfter'
  | 'fromTo'
  | 'rangeJoin'
  | 'otherNumber';

function words(key: Key): string[] {
  return LANGUAGES.flatMap((language) => (LEXICONS[language] satisfies Lexicon)[key].map(fold));
}

/** One of the phrases, or of the marks, at the end of what stands before an amount. */
function before(phrases: readonly string[], marks = '(?!)'): RegExp {
  const said = `(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives(phrases)})`;
  return new RegExp(`(${said}|${marks})(?: (?:of|de|a))? ?$`, 'u');
}

/** The longest first: "no less than" holds "less than". */
function alternatives(phrases: readonly string[]): string {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length).join('|');
}
