import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The country of a number in E.164, as ISO 3166 writes it; of several that share a code the largest. Null when it is none. */
export function countryOfPhone(phone: string | null): string | null {
  const parsed =
    phone === null ? undefined : parsePhoneNumberFromString(`+${phone.replace(/\D/g, '').slice(0, 15)}`);
  return parsed?.country ?? parsed?.getPossibleCountries()[0] ?? null;
}
