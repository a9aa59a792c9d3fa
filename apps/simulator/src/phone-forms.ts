/**
 * The other ways to write this mobile number (digits): Mexico with and without 1, Argentina with and without 9,
 * Brazil with and without the ninth digit (docs/whatsapp.md §2). Empty for every other number.
 */
export function otherForms(digits: string): string[] {
  const [, country = '', extra, rest = ''] =
    /^(52)(1?)(\d{10})$/.exec(digits) ?? /^(54)(9?)(\d{10})$/.exec(digits) ?? [];
  if (country !== '') {
    return [extra ? `${country}${rest}` : `${country}${country === '52' ? '1' : '9'}${rest}`];
  }
  // The ninth digit stands before mobile numbers only, which begin with 6 to 9.
  const [, area = '', ninth, number = ''] = /^55(\d\d)(9?)([6-9]\d{7})$/.exec(digits) ?? [];
  if (area === '') return [];
  return [ninth ? `55${area}${number}` : `55${area}9${number}`];
}

/**
 * The `wa_id` WhatsApp gives this number (digits): Mexico and Argentina with the extra digit, Brazil with it only in
 * the area codes up to 28. It is why the answer to a send may name another number than was written.
 */
export function registeredForm(digits: string): string {
  return [digits, ...otherForms(digits)].find(isRegistered) ?? digits;
}

function isRegistered(digits: string): boolean {
  if (/^521\d{10}$|^549\d{10}$/.test(digits)) return true;
  const [, area] = /^55(\d\d)9?[6-9]\d{7}$/.exec(digits) ?? [];
  return area !== undefined && Number(area) <= 28 === (digits.length === 13);
}
