/** The sign before the parts of one, as a file writes it. */
export type DecimalMark = '.' | ',';

/** What may stand around a number: a currency's sign or code. */
const AMOUNT = /^(\D{0,6}?)([.,]?\d[\d.,' ]{0,24})(\D{0,6})$/;
const MOST_DIGITS = 12;

/**
 * An amount in hundredths; null where the text is none. Shopify writes `1299.00`; whoever opened the file in between may have
 * made `1.299,00 €` or `1,20,000.00` of it. `mark` decides where the text alone does not (`12.500`).
 */
export function amountIn(text: string, mark: DecimalMark = '.'): number | null {
  const number = numberIn(text);
  if (number === null) return null;
  const decimal = markIn(number) ?? mark;
  const at = isGrouped(number, decimal) ? -1 : number.lastIndexOf(decimal);
  const whole = (at < 0 ? number : number.slice(0, at)).replace(/\D/g, '');
  const part = at < 0 ? '' : number.slice(at + 1);
  if (whole.length > MOST_DIGITS || /\D/.test(part)) return null;
  // Decimals of a third place stay (KWD), and nothing is left of how floats add up.
  return Math.round(Number(`${whole || '0'}.${part || '0'}`) * 1_000) / 10;
}

/** The mark that most of these amounts show by themselves; null where none does. */
export function markOf(amounts: Iterable<string>): DecimalMark | null {
  let balance = 0;
  for (const text of amounts) {
    const number = numberIn(text);
    const mark = number === null ? null : markIn(number);
    if (mark !== null) balance += mark === ',' ? 1 : -1;
  }
  if (balance === 0) return null;
  return balance > 0 ? ',' : '.';
}

/** Its digits and marks alone. */
function numberIn(text: string): string | null {
  const match = AMOUNT.exec(text.trim().slice(0, 48).replaceAll('’', "'").replace(/\s/g, ' '));
  if (match === null) return null;
  const [, before = '', digits = '', after = ''] = match;
  const number = digits.replace(/[' ]/g, '');
  // "12.50-" is negative in books, "12.-" is a price; a share in percent is none.
  const isNegative = /[-−(]/.test(before) || (/[-−)]/.test(after) && !/[.,]$/.test(number));
  if (isNegative || /[%‰]/.test(before + after)) return null;
  // The dot of "Rs.1,499" belongs to the word.
  return /\p{L}$/u.test(before) ? number.replace(/^[.,]/, '') : number;
}

/** The decimal mark that the number alone proves; null where it has none, or could be read in two ways. */
function markIn(number: string): DecimalMark | null {
  const [dots, commas] = [number.split('.').length - 1, number.split(',').length - 1];
  if (dots > 0 && commas > 0) return number.lastIndexOf('.') > number.lastIndexOf(',') ? '.' : ',';
  if (dots > 1) return ',';
  if (commas > 1) return '.';
  if (dots + commas === 0) return null;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? null : dots === 1 ? '.' : ',';
}

/** A mark that stands more than once parts thousands. */
function isGrouped(number: string, mark: DecimalMark): boolean {
  return number.indexOf(mark) !== number.lastIndexOf(mark);
}
