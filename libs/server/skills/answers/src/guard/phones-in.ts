import { fold } from '../language/fold-words';
import { numbersInDigits } from '../language/number-words';
import { withDigits } from './days-said';

const PHONE = /(?<![\w#/.-])\+?\d[\d\s().-]{7,18}\d(?![\w-])/g;
const NIL = /(?<![\p{L}\p{M}])(?:zero|cero|oh|शून्य|صفر)(?![\p{L}\p{M}])/gu;
const ONE = /(?<![\p{L}\p{M}])(?:uno|um|un|एक|واحد)(?![\p{L}\p{M}])/gu;
/** What stands between the digits of a number that is spelled out one by one. */
const BETWEEN = /(?<=(?<!\d)\d),? (?=\d(?!\d))/gu;

/** The digits of each phone number in a text, also of those spelled out digit by digit. */
export function phonesIn(text: string): string[] {
  const spelled = withDigits(fold(text)).replace(NIL, '0').replace(ONE, '1').replace(BETWEEN, '');
  const found = [...(numbersInDigits(text).match(PHONE) ?? []), ...(spelled.match(PHONE) ?? [])];
  return found.filter((phone) => !isDate(phone)).map((phone) => phone.replace(/\D/g, ''));
}

/** A text without its phone numbers. */
export function withoutPhones(text: string): string {
  return text.replace(PHONE, ' ');
}

function isDate(text: string): boolean {
  return /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/.test(text.trim());
}
