import { fold, foldLine } from '../language/fold-words';
import { LANGUAGES } from '@feelori/skills/tools';
import { numbersInDigits } from '../language/number-words';
import { LEXICONS } from './lexicons';

const SIGN = '(?:[$€£₹]|usd|eur|gbp|inr|rs\\.?|r\\$)?';
const AMOUNT = '(\\d{1,7}(?:[.,]\\d{1,3}){0,4})';
const BEFORE = listed('limit');
const AFTER = listed('limitAfter');
const LIMIT_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])(?:${BEFORE}) ?(?:of|de|a)? ?${SIGN} ?${AMOUNT}`, 'u');
const LIMIT_LAST = new RegExp(
  `${SIGN} ?(?<!\\d)${AMOUNT} ?${SIGN} ?[\\p{L}\\p{M}]{0,10} ?(?:${AFTER})(?![\\p{L}\\p{N}])`,
  'u',
);

function listed(key: 'limit' | 'limitAfter'): string {
  const words = LANGUAGES.flatMap((language) => LEXICONS[language][key].map(fold));
  return words.sort((a, b) => b.length - a.length).join('|');
}

/** The highest price a text names, and the folded text without that part: "dresses under $80" -> 80. */
export function priceLimitIn(text: string): { max: number | null; rest: string } {
  const folded = numbersInDigits(foldLine(text));
  const match = LIMIT_FIRST.exec(folded) ?? LIMIT_LAST.exec(folded);
  if (!match?.[1]) return { max: null, rest: folded };
  const max = amountOf(match[1]);
  if (max === null) return { max: null, rest: folded };
  return { max, rest: `${folded.slice(0, match.index)} ${folded.slice(match.index + match[0].length)}` };
}

/** `1,299.50`, `1.299,50` and `80` as numbers: the last sign with one or two digits after it is the decimal one. */
export function amountOf(written: string): number | null {
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(written);
  const whole = (decimal?.[1] ?? written).replace(/[.,\s']/g, '');
  const value = Number(decimal ? `${whole}.${decimal[2]}` : whole);
  return Number.isFinite(value) ? value : null;
}
