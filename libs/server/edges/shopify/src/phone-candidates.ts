import { type CountryCode, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';
import { parsePhoneNumberFromString as parseMobile } from 'libphonenumber-js/mobile';

/**
 * A phone number in the one form in which two spellings of it are equal, or null when it is none.
 * `raw` is E.164, WhatsApp's digits, or national with `region`. Three countries write mobile numbers with and
 * without an extra digit (docs/outside/shopify.md §4): Mexico 52(1), Argentina 54(9), Brazil the ninth digit.
 */
export function canonicalPhone(raw: string, region?: string | null): string | null {
  const digits = raw.replace(/[^\d+]/g, '');
  // No number begins with two zeros: they stand for the plus.
  const international = digits.startsWith('+') ? digits : region ? null : `+${digits.replace(/^00/, '')}`;
  const parsed =
    international === null
      ? inRegion(digits, region as CountryCode)
      : parsePhoneNumberFromString(international);
  const number =
    parsed?.number ?? (international && /^\+\d{8,15}$/.test(international) ? international : null);
  return number === null ? null : withoutMobileDigit(number);
}

/**
 * As it is dialled there, or with that country's own code and no plus. Where both readings are numbers, as in Germany, that of
 * a mobile number is meant: nobody leaves out the zero before a longer number than there is.
 */
function inRegion(digits: string, region: CountryCode): PhoneNumber | undefined {
  const national = parsePhoneNumberFromString(digits, region);
  const mobile = parseMobile(`+${digits}`);
  const isMeant = mobile?.isValid() === true && mobile.countryCallingCode === national?.countryCallingCode;
  return isMeant ? mobile : national;
}

function withoutMobileDigit(e164: string): string {
  if (/^\+521\d{10}$/.test(e164)) return `+52${e164.slice(4)}`;
  if (/^\+549\d{10}$/.test(e164)) return `+54${e164.slice(4)}`;
  // The ninth digit stands before mobile numbers only, which begin with 6 to 9.
  if (/^\+55\d{2}9[6-9]\d{7}$/.test(e164)) return `${e164.slice(0, 5)}${e164.slice(6)}`;
  return e164;
}

/** The spellings under which a shop may have stored this number, the given one first; at most three. */
export function phoneCandidates(e164: string): string[] {
  const given = `+${e164.replace(/\D/g, '')}`;
  const bare = canonicalPhone(given);
  if (bare === null) return [];
  return [...new Set([given, bare, withMobileDigit(bare)])];
}

function withMobileDigit(bare: string): string {
  if (/^\+52\d{10}$/.test(bare)) return `+521${bare.slice(3)}`;
  if (/^\+54\d{10}$/.test(bare)) return `+549${bare.slice(3)}`;
  if (/^\+55\d{2}[6-9]\d{7}$/.test(bare)) return `${bare.slice(0, 5)}9${bare.slice(5)}`;
  return bare;
}
