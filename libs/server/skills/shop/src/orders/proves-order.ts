import { canonicalPhone, type OrderProofs } from '@feelori/edges/shopify';

/** Who claims an order, and under which number they write. */
export interface Claimant {
  phone: string | null;
  /** Their own number stands on the order, but was somebody else's then: that they know it proves nothing. */
  numberWasAnothers: boolean;
}

/**
 * Whether what a customer wrote proves an order theirs: the last four digits of a phone number on it, its e-mail or its
 * postcode. What fits none of these, and what the order has not, proves nothing.
 */
export function provesOrder(
  claim: string,
  { phoneEnds, emails, postcodes }: OrderProofs,
  { phone, numberWasAnothers }: Claimant,
): boolean {
  if (claim.includes('@')) return emails.includes(claim);
  const own = phone === null ? null : canonicalPhone(phone);
  const ends = phoneEnds.filter((one) => !(numberWasAnothers && one.phone === own));
  if (/^\d{4}$/.test(claim) && ends.some(({ end }) => end === claim)) return true;
  return postcodes.some((postcode) => postcode !== '' && shortPostcode(postcode) === shortPostcode(claim));
}

/** The United States write theirs with and without four digits more. */
function shortPostcode(postcode: string): string {
  return /^\d{9}$/.test(postcode) ? postcode.slice(0, 5) : postcode;
}
