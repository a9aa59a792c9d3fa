import type { Product } from '@feelori/edges/shopify';
import type { VariantAsked } from '../products/variants-asked';
import type { Cart } from './cart';

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
