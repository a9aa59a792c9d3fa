import { canonicalPhone } from './phone-candidates';

/** The phone numbers of an order as they were typed or stored, each by where it stands on it. */
export interface WrittenPhones {
  /** Of the order itself, which its buyer left at the checkout. */
  order?: string | null | undefined;
  /** Of the customer's account. */
  customer?: string | null | undefined;
  billing?: string | null | undefined;
  shipping?: string | null | undefined;
  /** ISO 3166 of the country it is sent to, in which numbers without a country's code are read. */
  region: string | null;
  /** The same of the bill, for the number there. */
  billingRegion: string | null;
}

/**
 * The buyer's own numbers in canonical form, the surest first: whoever has one of them may be told of the order
 * (docs/decisions/0174-whose-number-an-order-has.md). That of whom it is sent to only where no other was left, also none that
 * cannot be read: it may be a present, but guests often leave just that one. Pure.
 */
export function buyerPhones(written: WrittenPhones): string[] {
  const { order, customer, billing, shipping, region, billingRegion } = written;
  const read = (phone: string | null | undefined, where: string | null): string[] =>
    [(phone ? canonicalPhone(phone, where) : null) ?? []].flat();
  const isLeft = [order, customer, billing].some((phone) => /\d/.test(phone ?? ''));
  const own = [...read(order, region), ...read(customer, region), ...read(billing, billingRegion)];
  return [...new Set(isLeft ? own : read(shipping, region))];
}
