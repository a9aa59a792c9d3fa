import { foldWords } from '../language/fold-words';
import { amountsIn, moneyLine } from '../language/money';
import { namesShopWord } from '../vocabulary/english-catalogue';
import { BEFORE_YEAR, NO_ORDER_BEFORE, NO_ORDER_BEHIND, NO_ORDER_NEAR, SENDING, STREETS } from './order-talk';
import { wordSet } from './lexicon';

/** Standing free: no part of a word, a day, an address of mail, a longer number or a price with decimals. */
const FREE = /(?<![\p{L}\p{M}\p{N}.,:/@+_%-])\d{3,8}(?![\p{L}\p{M}\p{N}/@_%+-]|[.,:]\d)/gu;
/** So many words before a number may say what it is. */
const NEAR = 3;
/** In UTF-16 units; so far around a number words are read. */
const REACH = 60;
const YEAR = /^(?:19[5-9]|20[0-3])\d$/;

const BEFORE = wordSet(NO_ORDER_BEFORE);
const CLOSE = wordSet(NO_ORDER_NEAR);
const BEHIND = wordSet(NO_ORDER_BEHIND);
const YEARS = wordSet(BEFORE_YEAR);
const SENT = wordSet(SENDING);
const PLACES = wordSet(STREETS);
/** Of so many digits are postcodes. */
const POSTCODE = 5;
const TO = wordSet(['to', 'para', 'in', 'en', 'em']);

/**
 * The only number of a text that may be an order's, as `#1001`, for texts that speak of an order and name none: neither
 * a price, a size, a count of goods, a year, a postcode, a phone nor a street's. Null where there is none, or several. Pure.
 */
export function loneOrderNumber(text: string): string | null {
  const line = moneyLine(text);
  const [only, ...more] = line.matchAll(FREE);
  if (only === undefined || more.length > 0) return null;
  const [number] = only;
  if (number.startsWith('0') || isAmount(line, only.index)) return null;
  if (number.length >= POSTCODE && foldWords(line).some((word) => PLACES.has(word))) return null;
  const end = only.index + number.length;
  const before = foldWords(line.slice(Math.max(0, only.index - REACH), only.index)).slice(-NEAR);
  const [next = ''] = foldWords(line.slice(end, end + REACH));
  const last = before.at(-1) ?? '';
  if (BEFORE.has(last) || before.some((word) => CLOSE.has(word)) || BEHIND.has(next)) return null;
  if (TO.has(last) && before.some((word) => SENT.has(word))) return null;
  if (YEAR.test(number) && YEARS.has(last)) return null;
  // "1003 dresses", "boots 1460"
  const counted = [last, next].some((word) => word.length > 2 && namesShopWord(word));
  return counted ? null : `#${number}`;
}

/** With a currency or a unit: "1500 grams" is no amount at all, and no order either. */
function isAmount(line: string, at: number): boolean {
  const found = amountsIn(line).find(({ start, end }) => start <= at && at < end);
  return found === undefined || found.currency;
}
