import type { Product } from '@feelori/edges/shopify';
import type { VariantAsked } from '../products/variants-asked';
import type { Cart, CartLine } from './cart';

/** What the way to the checkout came to. */
export type CheckoutFound =
  | {
      kind: 'cart';
      cart: Cart;
      /** Null where nothing of it can be bought, or no link leads there. */
      url: string | null;
      /** The discount code that is filled in; empty for none. */
      code: string;
      /** The prices are in the shop's own money, though the customer's country may have others. */
      ownMoney: boolean;
      imageUrl: string | null;
      /** A discount code that no link can name: to be typed at the checkout. */
      codeToType?: string;
      /** What can be bought, but by no link. */
      left?: readonly CartLine[];
      /** What Shopify says that it comes to with discounts and taxes, before shipping. */
      settled?: { amount: string; currency: string };
    }
  /** The customer has to choose a size, a colour and the like first. */
  | {
      kind: 'choose';
      product: Product;
      picks: readonly number[];
      page: number;
      /** What they named already, and what is known of it. */
      asked: readonly VariantAsked[];
    }
  | { kind: 'gone' };
