import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

const LEAST_DIGITS = 11;

/**
 * A number as Shopify keeps it (`+34600000999`), however a buyer or a spreadsheet program wrote it; as it stands where it is
 * none. `country` (`ES`) is that of the order's address.
 */
export function phoneIn(text: string, country: string): string | null {
  const written = text.replace(/^'/, '').trim();
  if (written === '') return null;
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const asWritten = parsePhoneNumberFromString(written, home);
  if (asWritten?.isPossible()) return asWritten.number;
  // A spreadsheet program takes the "+" away, and people write "00" for it; a short number would be read as a foreign one.
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  const abroad = digits.length >= LEAST_DIGITS ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return abroad?.isValid() ? abroad.number : written;
}
