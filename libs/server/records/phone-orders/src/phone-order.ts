import { createHmac } from 'node:crypto';

/** What is noted of an order. */
export interface PhoneOrderNote {
  /** Shopify's number of it. */
  orderId: string;
  /** Of its buyer's numbers (`phoneKey`); none takes the order from under every number. */
  numbers: readonly string[];
  createdAt: Date;
  /** When anything of it changed last, by Shopify's clock. */
  updatedAt: Date;
}

/**
 * Under which numbers an order stands (collection `phone_orders`). It only points: what it is and whose, Shopify is asked
 * when somebody wants to know.
 */
export interface PhoneOrder extends Omit<PhoneOrderNote, 'orderId' | 'numbers'> {
  /** Shopify's number of the order. */
  _id: string;
  numbers: string[];
  /** Shopify shows it no more by then. */
  expiresAt: Date;
}

/** What stands for a number in canonical form, so that nobody can read it back. */
export function phoneKey(phone: string, secret: string): string {
  return createHmac('sha256', secret).update(`order phone\n${phone}`).digest('base64url');
}
