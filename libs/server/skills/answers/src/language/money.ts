import { boundedText } from './bounded-text';
import { codesSpelledOut } from './currency-codes';
import { foldLine } from './fold-words';
import { numbersInDigits } from './number-words';

/** Codes and names of currencies, folded; those at the end are written with three decimals. */
const WITH_TWO =
  'usd|us dollars?|dollars?|dolar(?:es)?|bucks|cents?|eur|euros?|gbp|pounds?|libras?|quid|inr|rs|rupees?|rupaye|rupay|rupaiye|brl|reais|mxn|ars|clp|cop|aed|dirhams?|dhs|sar|riyals?|qar|egp|tl|lira|cad|aud|nzd|sgd|hkd|twd|cny|rmb|yuan|jpy|yen|krw|thb|baht|idr|rp|rupiah|myr|rm|ringgit|php|vnd|dong|pkr|bdt|taka|lkr|npr|zar|rand|ngn|naira|kes|ksh|ghs|chf|sfr|francs?|francos|sek|nok|dkk|kr|kronor|kroner|pln|zl|zł|zloty|czk|kc|huf|bgn|uah|leu|roubles?|rubles?|nis|shekels?|रुपये|रुपए|रुपया|रुपयो|रु|डालर|डॉलर|दिरहम|دولارات|دولارا|دولار|يورو|درهما|درهم|ريالا|ريال|جنيها|جنيه|ليره|روبيه|دراهم|円|元|원';
const WITH_THREE = 'kwd|kd|bhd|bd|omr|jod|jd|iqd|tnd|lyd|dinars?|دنانير|دينارا|دينار|د\\.ك|د\\.ب|ر\\.ع';
const SIGN = '(?:(?:us|r|a|c|hk|nt|s)?\\p{Sc})';
/** French says behind the sign whose dollars they are: `69,00 $US`. */
const SIGN_BEHIND = `(?:${SIGN}(?: ?(?:us|ca|au|nz|hk)(?![\\p{L}\\p{N}]))?)`;
const NAME = `(?:${WITH_THREE}|${WITH_TWO})`;
/** Money only behind a number: "peso 60" is a weight, "lei 8.078" a law, and soles belong to shoes. "Fr. 20" needs its dot. */
const NAME_BEFORE = `(?:${NAME}|fr(?=\\.))`;
const NAME_BEHIND = `(?:${NAME}|pesos?|soles|lei)`;
/** `1 299`, `1'299` (folded to 1299), `2,00,000`, `1.299,50`, `12.500`, `80`, each with an empty decimal place: `80.-` */
const NUMBER =
  '\\d{1,3}(?: \\d{3}){1,4}(?:[.,]\\d{1,3})?|\\d{1,3}(?:[.,]\\d{2,3}){1,5}|\\d{1,9}(?:[.,]\\d{1,3})?';
const AMOUNT = new RegExp(
  `(?:(?<before>${SIGN}|(?<![\\p{L}\\p{M}\\p{N}])${NAME_BEFORE}\\.?) ?|(?<![\\p{L}\\p{M}\\p{N}.,]))` +
    `(?<number>${NUMBER})(?!\\d)(?:[.,][-–—])?(?: ?(?<behind>${SIGN_BEHIND}|${NAME_BEHIND}(?![\\p{L}\\p{M}\\p{N}])\\.?))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const THREE_DECIMALS = new RegExp(`^(?:${WITH_THREE})$`, 'u');
/** What makes a number no price: 40 %, 3 days, 30 cm, 6 ft. */
const OTHER_UNIT =
  /^ ?(?:%|percent|por ?ciento|por cento|pour ?cent|प्रतिशत|في الم|(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|anos?|meses|mes|mois|semanas?|semaines?|dias?|jours?|horas?|heures?|ans?|annees?|cm|mm|kg|gr?|grams?|ml|m|mts?|met(?:er|re)s?|metros?|ft|feet|foot|fut|pies|inch(?:es)?|pulgadas?|polegadas?|pouces?|pieds?|kilos?|lbs?|oz|pieces?|pcs|साल|महीने|दिन|घंटे|saal|mahine|din|سنه|سنوات|شهر|شهور|ايام|يوم|سم)(?![\p{L}\p{M}\p{N}]))/u;

/** More of a line is not read, in UTF-16 units; what `moneyLine` makes is hardly ever longer. */
const LONGEST_LINE = 8_000;

/** A number in a line that may be an amount of money. */
export interface Amount {
  /** Where it stands in the line, its currency included. */
  start: number;
  end: number;
  /** What it may mean, the likeliest first: `12.500` is twelve thousand five hundred, or twelve and a half. */
  values: readonly number[];
  /** A currency stands at it. */
  currency: boolean;
  /** The currencies that stand at it, as they are written, folded. */
  names: readonly string[];
  /** It is written as prices are: `49.99`. */
  priceLike: boolean;
}

/** A text as amounts are read in it: folded, on one line, numbers in digits. */
export function moneyLine(text: string): string {
  // Arabic writes "and", "with" and "for" onto the number.
  const line = foldLine(codesSpelledOut(withPlainSigns(boundedText(text))));
  return numbersInDigits(line).replace(/(?<![\p{L}\p{M}])([وبل])(?=\d)/gu, '$1 ');
}

/** "50 €uros" for euros, "dólare$" for dólares, and French "49€90" for 49.90 €. */
function withPlainSigns(text: string): string {
  return text
    .replace(/€(?=uros?(?!\p{L}))/giu, 'e')
    .replace(/(?<=(?<!\p{L})d[oó]l+are?)\$(?!\p{L})/giu, 's')
    .replace(/(?<![\d.,])(\d{1,6}) ?€ ?(\d{2})(?![\d.,])/gu, '$1.$2 €');
}

/** Every number of such a line that may be an amount of money, in any of the usual ways to write one. */
export function amountsIn(line: string): Amount[] {
  return [...line.slice(0, LONGEST_LINE).matchAll(AMOUNT)].flatMap((match) => amountOf(match, line));
}

function amountOf(match: RegExpExecArray, line: string): Amount[] {
  const { before, number = '', behind } = match.groups ?? {};
  const end = match.index + match[0].length;
  const signed = before !== undefined && /\p{Sc}/u.test(before);
  if (!signed && OTHER_UNIT.test(line.slice(end, end + 16))) return [];
  const names = [before, behind].flatMap((name) => name?.replace(/\.$/, '') ?? []);
  const threeDecimals = names.some((name) => THREE_DECIMALS.test(name));
  const priceLike = /[.,]\d{2}$/.test(number);
  return [
    {
      start: match.index,
      end,
      values: valuesOf(number, threeDecimals),
      currency: names.length > 0,
      names,
      priceLike,
    },
  ];
}

/** The last sign is the decimal one when another stands before it, or when one or two digits follow it. */
function valuesOf(written: string, threeDecimals: boolean): number[] {
  const bare = written.replace(/ /g, '');
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const whole = Number(bare.replace(/[.,]/g, ''));
  if (at < 0) return [whole];
  const decimal = Number(`${bare.slice(0, at).replace(/[.,]/g, '')}.${bare.slice(at + 1)}`);
  const signs = new Set(bare.match(/[.,]/g));
  if (signs.size === 2) return [decimal];
  if ((bare.match(/[.,]/g) ?? []).length > 1) return [whole];
  if (bare.length - at - 1 < 3 || bare.startsWith('0')) return [decimal];
  return threeDecimals ? [decimal, whole] : [whole, decimal];
}
