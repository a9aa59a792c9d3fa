import { plainDigits } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { EMAIL } from '../language/email-address';
import { fold } from '../language/fold-words';
import { amountsIn } from '../language/money';

/** A part of a text that may prove an order: where it stands, and what it is compared as. */
export interface Candidate {
  start: number;
  end: number;
  /** E-mails in small letters, postcodes in capitals without blanks, the last four digits of a phone number. */
  values: readonly string[];
}

/** Digits with blanks and marks between them as people write phones and postcodes: `0 1 9 0`, `110-001`, `+1 (650) …`. */
const DIGITS = /(?<![\p{L}\p{N}#@])\+?\(?\d(?:[ \u00a0\p{Cf}.()-]{0,3}\d){3,18}(?![\p{L}\p{N}@])/gu;
/** Postcodes with letters: Britain, Canada, Ireland; the Netherlands write capitals behind four digits. */
const POSTCODE =
  /(?<![\p{L}\p{N}#@])(?:[A-Za-z]{1,2}\d[A-Za-z\d]?[ -]?\d[A-Za-z]{2}|[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d|[A-Za-z]\d\d[ -]?(?=[A-Za-z]{0,3}\d)[A-Za-z\d]{4}|\d{4} ?[A-Z]{2})(?![\p{L}\p{N}@])/gu;
/** Digits that are a price or a day. */
const NO_CANDIDATE =
  /^(?:\d+[.,]\d{1,2}|\d{1,3}[.,]\d{3}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})$/;
/** A currency is a sign or a word. */
const MAY_NAME_MONEY = /[\p{Sc}\p{L}]/u;
/** So far around digits stands a currency that makes them a price, in UTF-16 units. */
const REACH = 8;
const GROUPED = /^(?:\d{5}-\d{3}|\d{4}-\d{3}|\d{5}-\d{4})$/;

/** The candidates in a text, in their order; the names of orders in it are none. */
export function candidatesIn(text: string, names: readonly string[]): Candidate[] {
  let left = withoutNames(plainDigits(boundedText(text)), names);
  const found: Candidate[] = [];
  const take = (pattern: RegExp, valuesOf: (match: string) => readonly string[]) => {
    for (const { 0: match, index: start } of left.matchAll(pattern)) {
      const values = isPrice(match, left, start) ? [] : valuesOf(match);
      if (values.length > 0) found.push({ start, end: start + match.length, values });
    }
    left = left.replace(pattern, (match) => '#'.repeat(match.length));
  };
  take(EMAIL, (email) => [email.toLowerCase()]);
  take(POSTCODE, postcodeValues);
  take(DIGITS, digitValues);
  return found.sort((a, b) => a.start - b.start);
}

/** The text with a placeholder for each of its candidates, its other digits as 0 to 9. */
export function withoutCandidates(text: string, names: readonly string[]): string {
  const bounded = plainDigits(boundedText(text));
  let told = '';
  let from = 0;
  for (const { start, end, values } of candidatesIn(bounded, names)) {
    told += `${bounded.slice(from, start)}${values[0]?.includes('@') === true ? '[email]' : '[proof]'}`;
    from = end;
  }
  return told + bounded.slice(from);
}

function isPrice(written: string, text: string, start: number): boolean {
  const value = Number(written.replace(/\D/g, ''));
  const around = text.slice(Math.max(0, start - REACH), start + written.length + REACH);
  if (!MAY_NAME_MONEY.test(around)) return false;
  return amountsIn(fold(around)).some(({ currency, values }) => currency && values.includes(value));
}

function postcodeValues(written: string): string[] {
  const bare = written.replace(/[ -]/g, '').toUpperCase();
  // "1012 AB" is a postcode, "0190 OK" four digits and a word.
  return /^\d/.test(bare) ? [bare, bare.slice(0, 4)] : [bare];
}

function digitValues(written: string): string[] {
  if (NO_CANDIDATE.test(written.trim())) return [];
  const digits = written.replace(/\D/g, '');
  if (digits.length <= 6 || GROUPED.test(written)) return [digits];
  const last = digits.slice(-4);
  return digits.length >= 10 || written.startsWith('+') ? [last] : [last, digits];
}

/** Numbers of orders become marks that no candidate reaches over. */
function withoutNames(text: string, names: readonly string[]): string {
  const numbers = new Set(names.flatMap((name) => /\d{3,}/.exec(name)?.[0] ?? []));
  return text.replace(/\d+/g, (number) => (numbers.has(number) ? '#'.repeat(number.length) : number));
}
