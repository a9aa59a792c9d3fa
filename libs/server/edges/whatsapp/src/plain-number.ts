/**
 * Countries whose mobile numbers WhatsApp writes in two ways: with and without a digit behind the country code (in
 * Brazil behind the area code). Each pattern gives the parts that both ways share.
 */
const TWO_WAYS = [
  /^(55)([1-9]\d)9?(\d{8})$/, // Brazil: the ninth digit
  /^(52)()1?(\d{10})$/, // Mexico
  /^(54)()9?(\d{10})$/, // Argentina
] as const;

/** A WhatsApp number in one way of writing, to compare it by; never to send to. */
export function plainNumber(number: string): string {
  for (const pattern of TWO_WAYS) {
    const found = pattern.exec(number);
    if (found !== null) return found.slice(1).join('');
  }
  return number;
}
