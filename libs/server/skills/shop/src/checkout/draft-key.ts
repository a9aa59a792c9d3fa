import { createHash } from 'node:crypto';
import type { CartLine } from './cart';

/** A cart for which a draft order is to be made. */
export interface CartToDraft {
  conversationId: string;
  /** What can be bought of it. */
  lines: readonly CartLine[];
  /** Empty for none. */
  code: string;
  /** ISO 4217 of the customer's country; null for the shop's own money. */
  currency: string | null;
}

/**
 * What a customer's cart is called: the same things at the same prices with the same code are the same cart, in whatever
 * order. It says nothing of who they are. Pure.
 */
export function draftKey({ conversationId, lines, code }: CartToDraft): string {
  const things = lines.map(({ variant: { variantId, price, currency }, quantity }) =>
    [variantId, quantity, price, currency].join(' '),
  );
  const cart = JSON.stringify([conversationId, code, things.sort()]);
  return createHash('sha256').update(cart).digest('hex').slice(0, 32);
}
