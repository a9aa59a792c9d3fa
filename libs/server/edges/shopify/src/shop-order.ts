/** An order with what its owner may hear of it. Statuses are Shopify's own words. */
export interface ShopOrder {
  /** Shopify's number of it: for asking Shopify alone, never for a text or a model. */
  id: string;
  /** With the shop's prefix, such as `#1001`. */
  name: string;
  createdAt: string;
  /** When anything of it changed last, ISO 8601. */
  updatedAt: string;
  /** The shop's, in which its days are told. */
  timeZone: string;
  cancelled: boolean;
  payment: string | null;
  fulfillment: string | null;
  returns: string | null;
  /** Null where it may not be told. */
  total: string | null;
  currency: string;
  /** What is on it now: neither what the shop took off nor what it gave the money back for. */
  lines: OrderLine[];
  fulfillments: Fulfillment[];
  /** Every phone number on the order in canonical form: for the check of ownership, never for a text. */
  phones: string[];
  /** Those of whoever placed it, the surest first (`buyerPhones`). */
  buyerPhones: string[];
  /** For whoever orders with one number and writes with another. */
  proofs: OrderProofs;
}

/** What somebody knows who placed the order: to be compared in code, never for a text, a model or a log. */
export interface OrderProofs {
  /** The last four digits of each phone number on it, with the whole number in canonical form where it has one. */
  phoneEnds: { end: string; phone: string | null }[];
  /** In small letters. */
  emails: string[];
  /** In capitals, letters and digits alone. */
  postcodes: string[];
}

export interface OrderLine {
  title: string;
  quantity: number;
}

export interface Fulfillment {
  /** `CANCELED` when the parcel was taken back. */
  status: string | null;
  estimatedDeliveryAt: string | null;
  deliveredAt: string | null;
  tracking: { company: string | null; number: string | null; url: string | null } | null;
}
