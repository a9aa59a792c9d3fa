import type { CartLine } from './cart';
import { cartLink, isLinkCode } from './cart-link';

/** Why a cart permalink cannot hold a cart: what has no page in the Online Store, a code no link can name, no address. */
export type WhyDraft = 'not_in_store' | 'code' | 'no_storefront';

/** How a customer gets from a cart to the checkout. */
export type CheckoutWay =
  | { kind: 'draft'; why: WhyDraft }
  | {
      kind: 'permalink';
      /** Null where nothing of it can be bought by a link. */
      url: string | null;
      /** The discount code that is in it; empty for none. */
      code: string;
      /** A code that is to be typed at the checkout; empty for none. */
      codeToType: string;
      /** What is not in it, though it can be bought: it has no page in the Online Store. */
      left: CartLine[];
    };

/** A cart that somebody wants to pay. */
export interface CartToPay {
  lines: readonly CartLine[];
  /** Empty for none. */
  code: string;
  /** Whose prices the checkout shall have; null for the shop's own. */
  country: string | null;
  shopUrl: string;
}

/**
 * A permalink wherever it can hold everything, since it writes nothing; a draft order where it cannot and one may be made
 * (`mayDraft`); else a permalink with what it can hold, so that what is missing is said. Pure.
 */
export function checkoutWay(cart: CartToPay, mayDraft: boolean): CheckoutWay {
  const why = whyDraft(cart);
  return why !== null && mayDraft ? { kind: 'draft', why } : permalinkOf(cart);
}

/** The permalink with as much of a cart as one can hold. */
export function permalinkOf({
  lines,
  code,
  country,
  shopUrl,
}: CartToPay): Extract<CheckoutWay, { kind: 'permalink' }> {
  const bought = lines.filter(({ quantity }) => quantity > 0);
  const held = bought.filter(({ variant }) => variant.inOnlineStore);
  const left = bought.filter(({ variant }) => !variant.inOnlineStore);
  const url = cartLink(shopUrl, held, { code, country });
  const isIn = url !== null && isLinkCode(code);
  return {
    kind: 'permalink',
    url,
    code: isIn ? code : '',
    codeToType: url === null || isIn ? '' : code,
    left,
  };
}

function whyDraft({ lines, code, shopUrl }: CartToPay): WhyDraft | null {
  const bought = lines.filter(({ quantity }) => quantity > 0);
  if (bought.length === 0) return null;
  if (bought.some(({ variant }) => !variant.inOnlineStore)) return 'not_in_store';
  if (!URL.canParse(shopUrl)) return 'no_storefront';
  return code === '' || isLinkCode(code) ? null : 'code';
}
