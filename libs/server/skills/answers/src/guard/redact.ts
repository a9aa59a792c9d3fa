import { plainDigits } from '@feelori/contracts';
import { boundedText } from '../language/bounded-text';
import { EMAIL } from '../language/email-address';
import { withoutAddresses } from './postal-address';
import { withoutLinks, withoutSpelledMails } from './spelled-contacts';

/** Long digit groups that may be cards or phones, with the separators people write. */
const DIGITS =
  /(?<![\p{L}\p{M}\p{Nd}_#])\+?\(?\p{Nd}(?:[\s().\u00b7\u2010-\u2014-]{0,2}\p{Nd}){6,18}(?![\p{L}\p{M}\p{Nd}_])/gu;
/** A day is no number that leads to somebody. */
const DAY = /^(?:\d{4}[.-]\d{1,2}[.-]\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/;
const IBAN = /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?\b/gi;

/**
 * A customer's words without what no model needs (docs/security.md §5): e-mails, IBANs, cards and phone numbers become
 * `[email]`, `[iban]`, `[card]`, `[phone]`, links and postal addresses `[link]` and `[address]`, in the spellings and digits of
 * our languages. Order names, prices and sizes stay. Of a long text the middle is left out.
 */
export function redact(text: string): string {
  const outward = withoutSpelledMails(withoutLinks(boundedText(text)).replace(EMAIL, '[email]'));
  return withoutAddresses(outward)
    .replace(IBAN, (match) => (isIban(match) ? '[iban]' : match))
    .replace(DIGITS, (match) => placeholderFor(match));
}

function placeholderFor(match: string): string {
  if (DAY.test(match)) return match;
  const digits = plainDigits(match).replace(/\D/g, '');
  if (digits.length >= 13 && passesLuhn(digits)) return '[card]';
  return digits.length >= 7 && digits.length <= 19 ? '[phone]' : match;
}

/** The longest card number. */
const LONGEST_CARD = 19;

/** ISO 7812: every second digit from the right doubled, the sum a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  if (digits.length > LONGEST_CARD) return false;
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const value = at % 2 === 0 ? digit : digit * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the first four characters to the end, letters as numbers, the rest by 97 is one. */
function isIban(text: string): boolean {
  const bare = text.replace(/\s/g, '').toUpperCase();
  if (bare.length < 15 || bare.length > 34) return false;
  const digits = `${bare.slice(4)}${bare.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
