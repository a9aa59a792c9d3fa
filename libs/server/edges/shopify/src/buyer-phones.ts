import { canonicalPhone } from './phone-candidates';

/** The phone numbers of an order as they were typed or stored, each by where it stands on it. */
export interface WrittenPhones {
  /** Of the order itself, which its buyer left at the checkout. */
  order?: string | null | undefined;
  /** Of the customer's account. */
  customer?: string | null | undefined;
  billing?: string | null | undefined;
  shipping?: string | null | undefined;
  /** ISO 3166 of the country in which numbers without its code are read. */
  region: string | null;
}

/**
 * The buyer's own numbers in canonical form, the surest first: whoever has one of them may be told of the order
 * (docs/decisions/0174-whose-number-an-order-has.md). That of whom it is sent to only where there is no other: it may be
 * a present, but guests often leave just that one. Pure.
 */
export function buyerPhones({ order, customer, billing, shipping, region }: WrittenPhones): string[] {
  const read = (one: string | null | undefined): string[] =>
    one ? [canonicalPhone(one, region) ?? []].flat() : [];
  const own = [order, customer, billing].flatMap(read);
  return [...new Set(own.length > 0 ? own : read(shipping))];
}
