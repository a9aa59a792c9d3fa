/** An order with what its owner may hear of it. Statuses are Shopify's own words. */
export interface ShopOrder {
  /** With the shop's prefix, such as `#1001`. */
  name: string;
  createdAt: string;
  /** The shop's, in which its days are told. */
  timeZone: string;
  cancelled: boolean;
  payment: string | null;
  fulfillment: string | null;
  returns: string | null;
  total: string;
  currency: string;
  /** What is on it now: neither what the shop took off nor what it gave the money back for. */
  lines: OrderLine[];
  fulfillments: Fulfillment[];
  /** Every phone number on the order in canonical form: for the check of ownership, never for a text. */
  phones: string[];
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
