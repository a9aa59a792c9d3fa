/** What a webhook says of a checkout that is not over. */
export interface CheckoutSeen {
  /** Shopify's own, letters and digits. */
  token: string;
  /** Leads back to it, whoever opens it. */
  url: string;
  /** What lies in it, such as "1 × Azure dress". */
  items: string;
  /** A decimal number, as in "49.90"; null where Shopify said none. */
  total: string | null;
  /** ISO 4217. */
  currency: string;
  /** In which it was shown, such as "pt-BR". */
  locale: string | null;
  /** Shopify's number of who is signed in there. */
  shopCustomerId: string | null;
  startedAt: Date;
  changedAt: Date;
}

/** Whether the customer was reminded, and if not why, in one stable word. */
export type CheckoutEnd = { state: 'reminded'; why: null } | { state: 'untold' | 'ordered'; why: string };

/** A checkout of a customer who might be reminded of it (collection `checkouts`), or the token of one that was ordered. */
export interface Checkout extends Omit<CheckoutSeen, 'token'> {
  /** Its token. */
  _id: string;
  /** Null where only its order was heard of. */
  conversationId: string | null;
  /** `replaced`: the same customer began another one. */
  state: 'waiting' | 'replaced' | CheckoutEnd['state'];
  why: string | null;
  /** Whether it is the one of its conversation that is being reminded of. */
  reminding: boolean;
  /** From just before it is written; also where it was ordered afterwards. */
  remindedAt: Date | null;
  endedAt: Date | null;
  /** Nobody looks before; a worker that looks sets it to when another may. */
  nextAt: Date;
  expiresAt: Date;
}
